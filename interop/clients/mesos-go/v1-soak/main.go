// A framework on mesos-go's v1 library that keeps tasks going for as long as it is let. Usage: v1-soak HOST:PORT, which leads to
// whichever master leads.
package main

import (
	"context"
	"math"
	"os"
	"time"

	mesos "github.com/mesos/mesos-go/api/v1/lib"
	"github.com/mesos/mesos-go/api/v1/lib/encoding/codecs"
	"github.com/mesos/mesos-go/api/v1/lib/extras/scheduler/callrules"
	"github.com/mesos/mesos-go/api/v1/lib/extras/scheduler/controller"
	"github.com/mesos/mesos-go/api/v1/lib/extras/store"
	"github.com/mesos/mesos-go/api/v1/lib/httpcli"
	"github.com/mesos/mesos-go/api/v1/lib/httpcli/httpsched"
	"github.com/mesos/mesos-go/api/v1/lib/resources"
	"github.com/mesos/mesos-go/api/v1/lib/scheduler"
	"github.com/mesos/mesos-go/api/v1/lib/scheduler/calls"
	"github.com/mesos/mesos-go/api/v1/lib/scheduler/events"
	"meseta/interop/mesos-go/crew"
)

const reconcileEvery = 5 * time.Second

func main() {
	tasks := crew.Read()
	frameworkID := store.NewInMemorySingleton()
	if tasks.FrameworkID != "" {
		frameworkID.Set(tasks.FrameworkID)
	}
	client := httpsched.NewCaller(httpcli.New(
		httpcli.Endpoint("http://"+os.Args[1]+"/api/v1/scheduler"),
		httpcli.Codec(codecs.ByMediaType[codecs.MediaTypeProtobuf]),
	))
	caller := callrules.New(callrules.WithFrameworkID(store.GetIgnoreErrors(frameworkID))).Caller(client)
	timeout := 3600.0
	info := &mesos.FrameworkInfo{User: "root", Name: tasks.Name, FailoverTimeout: &timeout, Checkpoint: new(bool)}
	*info.Checkpoint = true
	ctx := context.Background()

	handler := events.Handlers{
		scheduler.Event_SUBSCRIBED: events.HandlerFunc(func(_ context.Context, e *scheduler.Event) error {
			id := e.GetSubscribed().GetFrameworkID().GetValue()
			tasks.Subscribed(id)
			return frameworkID.Set(id)
		}),
		scheduler.Event_OFFERS: events.HandlerFunc(func(ctx context.Context, e *scheduler.Event) error {
			for _, offer := range e.GetOffers().GetOffers() {
				if err := calls.CallNoData(ctx, caller, answer(tasks, &offer)); err != nil {
					return err
				}
			}
			return nil
		}),
		scheduler.Event_UPDATE: events.HandlerFunc(func(ctx context.Context, e *scheduler.Event) error {
			status := e.GetUpdate().GetStatus()
			reason := ""
			if status.Reason != nil {
				reason = status.GetReason().String()
			}
			task, uuid := status.TaskID.Value, status.GetUUID()
			tasks.Told(task, status.GetState().String(), reason, uuid)
			if len(uuid) == 0 {
				return nil
			}
			return calls.CallNoData(ctx, caller, calls.Acknowledge(status.GetAgentID().GetValue(), task, uuid))
		}),
	}.Otherwise(func(context.Context, *scheduler.Event) error { return nil })

	go func() {
		for range time.Tick(reconcileEvery) {
			open := map[string]string{}
			for _, id := range tasks.OpenTasks() {
				open[id] = ""
			}
			if len(open) > 0 {
				// Without a subscription it is refused; it is asked again.
				_ = calls.CallNoData(ctx, caller, calls.Reconcile(calls.ReconcileTasks(open)))
			}
		}
	}()
	for {
		err := controller.Run(ctx, info, caller,
			controller.WithFrameworkID(store.GetIgnoreErrors(frameworkID)),
			controller.WithSubscriptionTerminated(func(err error) {
				if err != nil {
					tasks.Problem(err.Error())
				}
			}),
			controller.WithEventHandler(handler),
		)
		if err != nil {
			tasks.Problem(err.Error())
		}
		time.Sleep(time.Second)
	}
}

func answer(tasks *crew.Crew, offer *mesos.Offer) *scheduler.Call {
	cpus, memory := 0.0, 0.0
	for _, resource := range offer.Resources {
		switch resource.GetName() {
		case "cpus":
			cpus += resource.GetScalar().GetValue()
		case "mem":
			memory += resource.GetScalar().GetValue()
		}
	}
	room := int(math.Min(cpus/0.1, memory/32))
	var infos []mesos.TaskInfo
	for _, task := range tasks.Take(room) {
		command := task.Command
		infos = append(infos, mesos.TaskInfo{
			Name:      task.ID,
			TaskID:    mesos.TaskID{Value: task.ID},
			AgentID:   offer.AgentID,
			Command:   &mesos.CommandInfo{Value: &command},
			Resources: []mesos.Resource{resources.NewCPUs(0.1).Resource, resources.NewMemory(32).Resource},
		})
	}
	filter := calls.RefuseSeconds(200 * time.Millisecond)
	if len(infos) == 0 {
		return calls.Decline(offer.ID).With(filter)
	}
	return calls.Accept(calls.OfferOperations{calls.OpLaunch(infos...)}.WithOffers(offer.ID)).With(filter)
}
