// An executor on mesos-go's v0 driver, which speaks libprocess. A task's name says what becomes of it: "quick" ends at once, any other
// runs until it is killed. A message is sent back. It writes what it sees to standard output.
package main

import (
	"fmt"
	"net"
	"os"

	"github.com/gogo/protobuf/proto"
	exec "github.com/mesos/mesos-go/api/v0/executor"
	mesos "github.com/mesos/mesos-go/api/v0/mesosproto"
)

type byName struct{}

func (byName) Registered(_ exec.ExecutorDriver, e *mesos.ExecutorInfo, f *mesos.FrameworkInfo, s *mesos.SlaveInfo) {
	fmt.Println("registered", e.ExecutorId.GetValue(), f.Id.GetValue(), s.GetId().GetValue())
}
func (byName) Reregistered(exec.ExecutorDriver, *mesos.SlaveInfo) { fmt.Println("reregistered") }
func (byName) Disconnected(exec.ExecutorDriver)                   { fmt.Println("disconnected") }

func (byName) LaunchTask(driver exec.ExecutorDriver, task *mesos.TaskInfo) {
	tell(driver, task.TaskId, mesos.TaskState_TASK_RUNNING)
	if task.GetName() == "quick" {
		tell(driver, task.TaskId, mesos.TaskState_TASK_FINISHED)
	}
}

func (byName) KillTask(driver exec.ExecutorDriver, id *mesos.TaskID) {
	tell(driver, id, mesos.TaskState_TASK_KILLED)
}

func (byName) FrameworkMessage(driver exec.ExecutorDriver, text string) { driver.SendFrameworkMessage(text) }
func (byName) Shutdown(exec.ExecutorDriver)                             { fmt.Println("shutdown") }
func (byName) Error(_ exec.ExecutorDriver, text string)                 { fmt.Println("error", text) }

func tell(driver exec.ExecutorDriver, id *mesos.TaskID, state mesos.TaskState) {
	driver.SendStatusUpdate(&mesos.TaskStatus{TaskId: id, State: state.Enum(), Message: proto.String("by mesos-go")})
}

func main() {
	driver, err := exec.NewMesosExecutorDriver(exec.DriverConfig{
		Executor:         byName{},
		BindingAddress:   net.ParseIP("127.0.0.1"),
		HostnameOverride: "127.0.0.1",
	})
	if err != nil {
		fmt.Println("error", err)
		os.Exit(1)
	}
	if _, err = driver.Start(); err != nil {
		fmt.Println("error", err)
		os.Exit(1)
	}
	driver.Join()
}
