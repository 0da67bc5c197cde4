// A framework on mesos-go's v0 driver that keeps tasks going for as long as it is let. Usage: v0-soak IP MASTER, where IP is its own
// address and MASTER is zk://HOST:PORT/PATH.
package main

import (
	"math"
	"net"
	"os"
	"time"

	"github.com/gogo/protobuf/proto"
	_ "github.com/mesos/mesos-go/api/v0/detector/zoo"
	mesos "github.com/mesos/mesos-go/api/v0/mesosproto"
	util "github.com/mesos/mesos-go/api/v0/mesosutil"
	sched "github.com/mesos/mesos-go/api/v0/scheduler"
	"meseta/interop/mesos-go/crew"
)

const reconcileEvery = 5 * time.Second

type framework struct{ tasks *crew.Crew }

func (f *framework) Registered(_ sched.SchedulerDriver, id *mesos.FrameworkID, _ *mesos.MasterInfo) {
	f.tasks.Subscribed(id.GetValue())
}
func (f *framework) Reregistered(sched.SchedulerDriver, *mesos.MasterInfo) {}
func (f *framework) Disconnected(sched.SchedulerDriver)                    { f.tasks.Problem("disconnected") }

func (f *framework) ResourceOffers(driver sched.SchedulerDriver, offers []*mesos.Offer) {
	for _, offer := range offers {
		cpus, memory := 0.0, 0.0
		for _, resource := range offer.Resources {
			switch resource.GetName() {
			case "cpus":
				cpus += resource.GetScalar().GetValue()
			case "mem":
				memory += resource.GetScalar().GetValue()
			}
		}
		var infos []*mesos.TaskInfo
		for _, task := range f.tasks.Take(int(math.Min(cpus/0.1, memory/32))) {
			infos = append(infos, &mesos.TaskInfo{
				Name:      proto.String(task.ID),
				TaskId:    &mesos.TaskID{Value: proto.String(task.ID)},
				SlaveId:   offer.SlaveId,
				Command:   &mesos.CommandInfo{Value: proto.String(task.Command)},
				Resources: []*mesos.Resource{util.NewScalarResource("cpus", 0.1), util.NewScalarResource("mem", 32)},
			})
		}
		driver.LaunchTasks([]*mesos.OfferID{offer.Id}, infos, &mesos.Filters{RefuseSeconds: proto.Float64(0.2)})
	}
}

func (f *framework) StatusUpdate(_ sched.SchedulerDriver, status *mesos.TaskStatus) {
	reason := ""
	if status.Reason != nil {
		reason = status.GetReason().String()
	}
	f.tasks.Told(status.TaskId.GetValue(), status.GetState().String(), reason, status.GetUuid())
}

func (f *framework) OfferRescinded(sched.SchedulerDriver, *mesos.OfferID) {}
func (f *framework) FrameworkMessage(sched.SchedulerDriver, *mesos.ExecutorID, *mesos.SlaveID, string) {
}
func (f *framework) SlaveLost(sched.SchedulerDriver, *mesos.SlaveID) {}
func (f *framework) ExecutorLost(sched.SchedulerDriver, *mesos.ExecutorID, *mesos.SlaveID, int) {
}
func (f *framework) Error(_ sched.SchedulerDriver, text string) { f.tasks.Problem(text) }

func main() {
	f := &framework{crew.Read()}
	info := &mesos.FrameworkInfo{
		User:            proto.String("root"),
		Name:            proto.String(f.tasks.Name),
		FailoverTimeout: proto.Float64(3600),
		Checkpoint:      proto.Bool(true),
	}
	if f.tasks.FrameworkID != "" {
		info.Id = &mesos.FrameworkID{Value: proto.String(f.tasks.FrameworkID)}
	}
	driver, err := sched.NewMesosSchedulerDriver(sched.DriverConfig{
		Scheduler:      f,
		Framework:      info,
		Master:         os.Args[2],
		BindingAddress: net.ParseIP(os.Args[1]),
	})
	if err != nil {
		f.tasks.Problem(err.Error())
		os.Exit(1)
	}
	go func() {
		for range time.Tick(reconcileEvery) {
			var open []*mesos.TaskStatus
			for _, id := range f.tasks.OpenTasks() {
				open = append(open, &mesos.TaskStatus{
					TaskId: &mesos.TaskID{Value: proto.String(id)},
					State:  mesos.TaskState_TASK_STAGING.Enum(),
				})
			}
			if len(open) > 0 {
				driver.ReconcileTasks(open)
			}
		}
	}()
	status, err := driver.Run()
	if err != nil {
		f.tasks.Problem(err.Error())
	}
	f.tasks.Problem("the driver ended: " + status.String())
	os.Exit(1)
}
