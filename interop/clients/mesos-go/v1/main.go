// A scheduler on mesos-go's v1 library: launches three tasks, reconciles and kills the one that would not end, and tears down.
// Usage: v1 [-codec=protobuf|json] HOST:PORT. Prints one JSON line for everything it sees; ends with 0 when all went well.
package main

import (
	"context"
	"encoding/json"
	"flag"
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
	caller     calls.Caller
	waiting    map[string]string
	ended      map[string]string
	reconciled bool
	finish     context.CancelFunc
}

func (s *threeTasks) offers(ctx context.Context, e *scheduler.Event) error {
	for _, offer := range e.GetOffers().GetOffers() {
		var tasks []mesos.TaskInfo
		for name, command := range s.waiting {
			value := command
			tasks = append(tasks, mesos.TaskInfo{
				Name:    name,
				TaskID:  mesos.TaskID{Value: name},
				AgentID: offer.AgentID,
				Command: &mesos.CommandInfo{Value: &value},
				Resources: []mesos.Resource{
					resources.NewCPUs(0.1).Resource,
					resources.NewMemory(32).Resource,
				},
			})
			delete(s.waiting, name)
		}
		var call *scheduler.Call
		if len(tasks) > 0 {
			call = calls.Accept(calls.OfferOperations{calls.OpLaunch(tasks...)}.WithOffers(offer.ID)).
				With(calls.RefuseSeconds(time.Second))
		} else {
			call = calls.Decline(offer.ID).With(calls.RefuseSeconds(time.Minute))
		}
		if err := calls.CallNoData(ctx, s.caller, call); err != nil {
			return err
		}
	}
	return nil
}

func (s *threeTasks) update(ctx context.Context, e *scheduler.Event) error {
	status := e.GetUpdate().GetStatus()
	task, state, agent := status.TaskID.Value, status.GetState(), status.GetAgentID().GetValue()
	l := line{Type: "update", Task: task, State: state.String(), Text: status.GetMessage()}
	if status.Reason != nil {
		l.Reason = status.GetReason().String()
	}
	tell(l)
	if uuid := status.GetUUID(); len(uuid) > 0 {
		if err := calls.CallNoData(ctx, s.caller, calls.Acknowledge(agent, task, uuid)); err != nil {
			return err
		}
	}
	var call *scheduler.Call
	switch {
	case l.Reason == "REASON_RECONCILIATION":
		s.reconciled = true
		call = calls.Kill(task, agent)
	case task == "long" && state == mesos.TASK_RUNNING:
		call = calls.Reconcile(calls.ReconcileTasks(map[string]string{task: agent}))
	case state == mesos.TASK_FINISHED || state == mesos.TASK_KILLED || state == mesos.TASK_FAILED ||
		state == mesos.TASK_LOST || state == mesos.TASK_ERROR:
		s.ended[task] = state.String()
		if len(s.ended) == 3 {
			call = &scheduler.Call{Type: scheduler.Call_TEARDOWN}
		}
	}
	if call == nil {
		return nil
	}
	err := calls.CallNoData(ctx, s.caller, call)
	if call.Type == scheduler.Call_TEARDOWN && err == nil {
		tell(line{Type: "teardown"})
		s.finish()
	}
	return err
}

func main() {
	codec := flag.String("codec", "protobuf", "protobuf or json")
	flag.Parse()
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	media := codecs.ByMediaType[codecs.MediaTypeProtobuf]
	if *codec == "json" {
		media = codecs.ByMediaType[codecs.MediaTypeJSON]
	}
	frameworkID := store.NewInMemorySingleton()
	client := httpsched.NewCaller(httpcli.New(
		httpcli.Endpoint("http://"+flag.Arg(0)+"/api/v1/scheduler"),
		httpcli.Codec(media),
	))
	s := &threeTasks{
		caller:  callrules.New(callrules.WithFrameworkID(store.GetIgnoreErrors(frameworkID))).Caller(client),
		waiting: map[string]string{"short-1": "exit 0", "short-2": "exit 0", "long": "sleep 600"},
		ended:   map[string]string{},
		finish:  cancel,
	}
	info := &mesos.FrameworkInfo{User: "root", Name: "mesos-go v1"}
	err := controller.Run(ctx, info, s.caller,
		controller.WithFrameworkID(store.GetIgnoreErrors(frameworkID)),
		controller.WithSubscriptionTerminated(func(err error) {
			if err != nil {
				tell(line{Type: "unsubscribed", Text: err.Error()})
			}
		}),
		controller.WithEventHandler(events.Handlers{
			scheduler.Event_SUBSCRIBED: events.HandlerFunc(func(_ context.Context, e *scheduler.Event) error {
				id := e.GetSubscribed().GetFrameworkID().GetValue()
				tell(line{Type: "subscribed", Text: id})
				return frameworkID.Set(id)
			}),
			scheduler.Event_OFFERS: events.HandlerFunc(s.offers),
			scheduler.Event_UPDATE: events.HandlerFunc(s.update),
		}.Otherwise(func(context.Context, *scheduler.Event) error { return nil })),
	)
	if !s.reconciled || s.ended["short-1"] != "TASK_FINISHED" || s.ended["long"] != "TASK_KILLED" {
		if err != nil {
			tell(line{Type: "error", Text: err.Error()})
		}
		os.Exit(1)
	}
}
