// Package crew is what the two soak frameworks share: the tasks they keep going, and the JSON lines in which they are told what they
// know and say what they do. The lines are described in packages/devcluster/src/soak/foreign.ts.
package crew

import (
	"bufio"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"sync"
)

type known struct {
	Name        string   `json:"name"`
	FrameworkID string   `json:"frameworkId"`
	Next        int      `json:"next"`
	Open        []string `json:"open"`
	Outstanding int      `json:"outstanding"`
	Directory   string   `json:"directory"`
}

type line struct {
	Type   string `json:"type"`
	Task   string `json:"task,omitempty"`
	State  string `json:"state,omitempty"`
	Reason string `json:"reason,omitempty"`
	UUID   string `json:"uuid,omitempty"`
	Text   string `json:"message,omitempty"`
}

// Crew is the tasks of one framework. Its methods may be called from any goroutine.
type Crew struct {
	known
	mutex   sync.Mutex
	open    map[string]bool
	resting bool
}

// Task is a task to launch.
type Task struct{ ID, Command string }

// Read reads what the framework has to know from standard input, and goes on listening there: "rest" ends the launching, the end of
// the input ends the program.
func Read() *Crew {
	reader := bufio.NewReader(os.Stdin)
	text, err := reader.ReadBytes('\n')
	if err != nil {
		os.Exit(1)
	}
	c := &Crew{open: map[string]bool{}}
	if err := json.Unmarshal(text, &c.known); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	for _, id := range c.Open {
		c.open[id] = true
	}
	go func() {
		for {
			if _, err := reader.ReadString('\n'); err != nil {
				os.Exit(0)
			}
			c.mutex.Lock()
			c.resting = true
			c.mutex.Unlock()
		}
	}()
	return c
}

// Take gives up to max tasks that are wanted, and says that they are launched.
func (c *Crew) Take(max int) (tasks []Task) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	for !c.resting && len(c.open) < c.Outstanding && len(tasks) < max {
		id := fmt.Sprintf("%s.%d", c.Name, c.Next)
		c.Next++
		c.open[id] = true
		tell(line{Type: "launch", Task: id})
		path := c.Directory + "/" + id
		command := fmt.Sprintf("echo begun >> '%s'; sleep 0.5; echo ended >> '%s'", path, path)
		tasks = append(tasks, Task{id, command})
	}
	return tasks
}

// Told notes an update.
func (c *Crew) Told(task, state, reason string, uuid []byte) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	tell(line{Type: "update", Task: task, State: state, Reason: reason, UUID: hex.EncodeToString(uuid)})
	switch state {
	case "TASK_FINISHED", "TASK_FAILED", "TASK_KILLED", "TASK_LOST", "TASK_ERROR":
		delete(c.open, task)
	}
}

// OpenTasks are those not told of as ended.
func (c *Crew) OpenTasks() (ids []string) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	for id := range c.open {
		ids = append(ids, id)
	}
	return ids
}

// Subscribed says under which id the framework is known.
func (c *Crew) Subscribed(id string) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.FrameworkID = id
	tell(line{Type: "subscribed", Text: id})
}

// Problem says that something went wrong.
func (c *Crew) Problem(text string) { tell(line{Type: "error", Text: text}) }

func tell(l line) {
	bytes, _ := json.Marshal(l)
	os.Stdout.Write(append(bytes, '\n'))
}
