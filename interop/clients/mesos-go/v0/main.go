// A scheduler on mesos-go's v0 driver, which speaks libprocess: launches three tasks, reconciles and kills the one that would
// not end, and tears down. Usage: v0 [-principal=P -secret=S] HOST:PORT|zk://HOST:PORT/PATH; with a principal it authenticates by CRAM-MD5. Prints one JSON line for everything it sees; ends with 0 when all went well.
package main

import (
	"encoding/json"
	"flag"
	"net"
	"os"
	"time"

	"github.com/gogo/protobuf/proto"
	"github.com/mesos/mesos-go/api/v0/auth"
	"github.com/mesos/mesos-go/api/v0/auth/sasl"
	_ "github.com/mesos/mesos-go/api/v0/auth/sasl/mech/crammd5"
	_ "github.com/mesos/mesos-go/api/v0/detector/zoo"
	mesos "github.com/mesos/mesos-go/api/v0/mesosproto"
	util "github.com/mesos/mesos-go/api/v0/mesosutil"
	sched "github.com/mesos/mesos-go/api/v0/scheduler"
	"golang.org/x/net/context"
)

type line struct {
	Type   string `json:"type"`
	Task   string `json:"task,omitempty"`
	State  string `json:"state,omitempty"`
	Reason string `json:"reason,omitempty"`
	Text   string `json:"message,omitempty"`
}

func tell(l line) {
	bytes, _ := json.Marshal(l)
	os.Stdout.Write(append(bytes, '\n'))
}

type threeTasks struct {
	waiting    map[string]string
	ended      map[string]string
	reconciled bool
	done       chan struct{}
}

func (s *threeTasks) Registered(_ sched.SchedulerDriver, id *mesos.FrameworkID, _ *mesos.MasterInfo) {
	tell(line{Type: "subscribed", Text: id.GetValue()})
}
func (s *threeTasks) Reregistered(sched.SchedulerDriver, *mesos.MasterInfo) {
	tell(line{Type: "resubscribed"})
}
func (s *threeTasks) Disconnected(sched.SchedulerDriver) { tell(line{Type: "disconnected"}) }

func (s *threeTasks) ResourceOffers(driver sched.SchedulerDriver, offers []*mesos.Offer) {
	for _, offer := range offers {
		var tasks []*mesos.TaskInfo
		for name, command := range s.waiting {
			tasks = append(tasks, &mesos.TaskInfo{
				Name:    proto.String(name),
				TaskId:  &mesos.TaskID{Value: proto.String(name)},
				SlaveId: offer.SlaveId,
				Command: &mesos.CommandInfo{Value: proto.String(command)},
				Resources: []*mesos.Resource{
					util.NewScalarResource("cpus", 0.1),
					util.NewScalarResource("mem", 32),
				},
			})
			delete(s.waiting, name)
		}
		seconds := 60.0
		if len(tasks) > 0 {
			seconds = 1
		}
		filters := &mesos.Filters{RefuseSeconds: proto.Float64(seconds)}
		driver.LaunchTasks([]*mesos.OfferID{offer.Id}, tasks, filters)
	}
}

func (s *threeTasks) StatusUpdate(driver sched.SchedulerDriver, status *mesos.TaskStatus) {
	task, state := status.TaskId.GetValue(), status.GetState()
	l := line{Type: "update", Task: task, State: state.String(), Text: status.GetMessage()}
	if status.Reason != nil {
		l.Reason = status.GetReason().String()
	}
	tell(l)
	switch {
	case l.Reason == "REASON_RECONCILIATION":
		s.reconciled = true
		driver.KillTask(status.TaskId)
	case task == "long" && state == mesos.TaskState_TASK_RUNNING:
		driver.ReconcileTasks([]*mesos.TaskStatus{status})
	case state == mesos.TaskState_TASK_FINISHED || state == mesos.TaskState_TASK_KILLED ||
		state == mesos.TaskState_TASK_FAILED || state == mesos.TaskState_TASK_LOST || state == mesos.TaskState_TASK_ERROR:
		s.ended[task] = state.String()
	}
	if len(s.ended) == 3 {
		select {
		case <-s.done:
		default:
			close(s.done)
		}
	}
}

func (s *threeTasks) OfferRescinded(sched.SchedulerDriver, *mesos.OfferID) {}
func (s *threeTasks) FrameworkMessage(sched.SchedulerDriver, *mesos.ExecutorID, *mesos.SlaveID, string) {
}
func (s *threeTasks) SlaveLost(sched.SchedulerDriver, *mesos.SlaveID) {}
func (s *threeTasks) ExecutorLost(sched.SchedulerDriver, *mesos.ExecutorID, *mesos.SlaveID, int) {
}
func (s *threeTasks) Error(_ sched.SchedulerDriver, text string) {
	tell(line{Type: "error", Text: text})
}

func main() {
	principal := flag.String("principal", "", "who to authenticate as")
	secret := flag.String("secret", "", "the principal's secret")
	flag.Parse()
	s := &threeTasks{
		waiting: map[string]string{"short-1": "exit 0", "short-2": "exit 0", "long": "sleep 600"},
		ended:   map[string]string{},
		done:    make(chan struct{}),
	}
	config := sched.DriverConfig{
		Scheduler:      s,
		Framework:      &mesos.FrameworkInfo{User: proto.String("root"), Name: proto.String("mesos-go v0")},
		Master:         flag.Arg(0),
		BindingAddress: net.ParseIP("127.0.0.1"),
	}
	if *principal != "" {
		config.Credential = &mesos.Credential{Principal: principal, Secret: secret}
		config.Framework.Principal = principal
		config.WithAuthContext = func(ctx context.Context) context.Context {
			ctx = auth.WithLoginProvider(ctx, sasl.ProviderName)
			return sasl.WithBindingAddress(ctx, net.ParseIP("127.0.0.1"))
		}
	}
	driver, err := sched.NewMesosSchedulerDriver(config)
	if err != nil {
		tell(line{Type: "error", Text: err.Error()})
		os.Exit(1)
	}
	driver.Start()
	select {
	case <-s.done:
	case <-time.After(30 * time.Second):
		tell(line{Type: "error", Text: "not all tasks ended in time"})
	}
	time.Sleep(200 * time.Millisecond) // the last acknowledgement is on its way
	driver.Stop(false)
	tell(line{Type: "teardown"})
	if !s.reconciled || s.ended["short-1"] != "TASK_FINISHED" || s.ended["long"] != "TASK_KILLED" {
		os.Exit(1)
	}
}
