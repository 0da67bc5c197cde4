// Generated from the .proto files by `npm run generate`. Do not edit.
import { enumNumber, messageCodec, unset } from "../../codec.ts";
import { jsonString } from "../../json-writer.ts";
import { unknownFields } from "../../wire-reader.ts";
import {
  FrameworkID as mesos_v1_mesos$FrameworkID,
  FrameworkInfo as mesos_v1_mesos$FrameworkInfo,
  decode$FrameworkID as mesos_v1_mesos$decode$FrameworkID,
  decode$FrameworkInfo as mesos_v1_mesos$decode$FrameworkInfo,
  encode$FrameworkID as mesos_v1_mesos$encode$FrameworkID,
  encode$FrameworkInfo as mesos_v1_mesos$encode$FrameworkInfo,
  json$FrameworkID as mesos_v1_mesos$json$FrameworkID,
  json$FrameworkInfo as mesos_v1_mesos$json$FrameworkInfo,
} from "./v1/mesos.js";
import {
  Call_Accept as mesos_v1_scheduler$Call_Accept,
  Call_AcceptInverseOffers as mesos_v1_scheduler$Call_AcceptInverseOffers,
  Call_Acknowledge as mesos_v1_scheduler$Call_Acknowledge,
  Call_AcknowledgeOperationStatus as mesos_v1_scheduler$Call_AcknowledgeOperationStatus,
  Call_Decline as mesos_v1_scheduler$Call_Decline,
  Call_DeclineInverseOffers as mesos_v1_scheduler$Call_DeclineInverseOffers,
  Call_Kill as mesos_v1_scheduler$Call_Kill,
  Call_Message as mesos_v1_scheduler$Call_Message,
  Call_Reconcile as mesos_v1_scheduler$Call_Reconcile,
  Call_ReconcileOperations as mesos_v1_scheduler$Call_ReconcileOperations,
  Call_Request as mesos_v1_scheduler$Call_Request,
  Call_Revive as mesos_v1_scheduler$Call_Revive,
  Call_Shutdown as mesos_v1_scheduler$Call_Shutdown,
  Call_Suppress as mesos_v1_scheduler$Call_Suppress,
  Call_Type as mesos_v1_scheduler$Call_Type,
  Call_UpdateFramework as mesos_v1_scheduler$Call_UpdateFramework,
  OfferConstraints as mesos_v1_scheduler$OfferConstraints,
  decode$Call_Accept as mesos_v1_scheduler$decode$Call_Accept,
  decode$Call_AcceptInverseOffers as mesos_v1_scheduler$decode$Call_AcceptInverseOffers,
  decode$Call_Acknowledge as mesos_v1_scheduler$decode$Call_Acknowledge,
  decode$Call_AcknowledgeOperationStatus as mesos_v1_scheduler$decode$Call_AcknowledgeOperationStatus,
  decode$Call_Decline as mesos_v1_scheduler$decode$Call_Decline,
  decode$Call_DeclineInverseOffers as mesos_v1_scheduler$decode$Call_DeclineInverseOffers,
  decode$Call_Kill as mesos_v1_scheduler$decode$Call_Kill,
  decode$Call_Message as mesos_v1_scheduler$decode$Call_Message,
  decode$Call_Reconcile as mesos_v1_scheduler$decode$Call_Reconcile,
  decode$Call_ReconcileOperations as mesos_v1_scheduler$decode$Call_ReconcileOperations,
  decode$Call_Request as mesos_v1_scheduler$decode$Call_Request,
  decode$Call_Revive as mesos_v1_scheduler$decode$Call_Revive,
  decode$Call_Shutdown as mesos_v1_scheduler$decode$Call_Shutdown,
  decode$Call_Suppress as mesos_v1_scheduler$decode$Call_Suppress,
  decode$Call_UpdateFramework as mesos_v1_scheduler$decode$Call_UpdateFramework,
  decode$OfferConstraints as mesos_v1_scheduler$decode$OfferConstraints,
  encode$Call_Accept as mesos_v1_scheduler$encode$Call_Accept,
  encode$Call_AcceptInverseOffers as mesos_v1_scheduler$encode$Call_AcceptInverseOffers,
  encode$Call_Acknowledge as mesos_v1_scheduler$encode$Call_Acknowledge,
  encode$Call_AcknowledgeOperationStatus as mesos_v1_scheduler$encode$Call_AcknowledgeOperationStatus,
  encode$Call_Decline as mesos_v1_scheduler$encode$Call_Decline,
  encode$Call_DeclineInverseOffers as mesos_v1_scheduler$encode$Call_DeclineInverseOffers,
  encode$Call_Kill as mesos_v1_scheduler$encode$Call_Kill,
  encode$Call_Message as mesos_v1_scheduler$encode$Call_Message,
  encode$Call_Reconcile as mesos_v1_scheduler$encode$Call_Reconcile,
  encode$Call_ReconcileOperations as mesos_v1_scheduler$encode$Call_ReconcileOperations,
  encode$Call_Request as mesos_v1_scheduler$encode$Call_Request,
  encode$Call_Revive as mesos_v1_scheduler$encode$Call_Revive,
  encode$Call_Shutdown as mesos_v1_scheduler$encode$Call_Shutdown,
  encode$Call_Suppress as mesos_v1_scheduler$encode$Call_Suppress,
  encode$Call_UpdateFramework as mesos_v1_scheduler$encode$Call_UpdateFramework,
  encode$OfferConstraints as mesos_v1_scheduler$encode$OfferConstraints,
  json$Call_Accept as mesos_v1_scheduler$json$Call_Accept,
  json$Call_AcceptInverseOffers as mesos_v1_scheduler$json$Call_AcceptInverseOffers,
  json$Call_Acknowledge as mesos_v1_scheduler$json$Call_Acknowledge,
  json$Call_AcknowledgeOperationStatus as mesos_v1_scheduler$json$Call_AcknowledgeOperationStatus,
  json$Call_Decline as mesos_v1_scheduler$json$Call_Decline,
  json$Call_DeclineInverseOffers as mesos_v1_scheduler$json$Call_DeclineInverseOffers,
  json$Call_Kill as mesos_v1_scheduler$json$Call_Kill,
  json$Call_Message as mesos_v1_scheduler$json$Call_Message,
  json$Call_Reconcile as mesos_v1_scheduler$json$Call_Reconcile,
  json$Call_ReconcileOperations as mesos_v1_scheduler$json$Call_ReconcileOperations,
  json$Call_Request as mesos_v1_scheduler$json$Call_Request,
  json$Call_Revive as mesos_v1_scheduler$json$Call_Revive,
  json$Call_Shutdown as mesos_v1_scheduler$json$Call_Shutdown,
  json$Call_Suppress as mesos_v1_scheduler$json$Call_Suppress,
  json$Call_UpdateFramework as mesos_v1_scheduler$json$Call_UpdateFramework,
  json$OfferConstraints as mesos_v1_scheduler$json$OfferConstraints,
} from "./v1/scheduler.js";

export function encode$Call(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.update_framework;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_scheduler$encode$Call_UpdateFramework(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(154);
  }
  v = m.reconcile_operations;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_scheduler$encode$Call_ReconcileOperations(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(146);
  }
  v = m.acknowledge_operation_status;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_scheduler$encode$Call_AcknowledgeOperationStatus(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(138);
  }
  v = m.suppress;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_scheduler$encode$Call_Suppress(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(130);
  }
  v = m.revive;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_scheduler$encode$Call_Revive(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(122);
  }
  v = m.decline_inverse_offers;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_scheduler$encode$Call_DeclineInverseOffers(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(114);
  }
  v = m.accept_inverse_offers;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_scheduler$encode$Call_AcceptInverseOffers(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(106);
  }
  v = m.request;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_scheduler$encode$Call_Request(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(90);
  }
  v = m.message;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_scheduler$encode$Call_Message(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(82);
  }
  v = m.reconcile;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_scheduler$encode$Call_Reconcile(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(74);
  }
  v = m.acknowledge;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_scheduler$encode$Call_Acknowledge(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(66);
  }
  v = m.shutdown;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_scheduler$encode$Call_Shutdown(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(58);
  }
  v = m.kill;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_scheduler$encode$Call_Kill(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(50);
  }
  v = m.decline;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_scheduler$encode$Call_Decline(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(42);
  }
  v = m.accept;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_scheduler$encode$Call_Accept(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.subscribe;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_Subscribe(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.type;
  if (v !== undefined) {
    w.int32(enumNumber(mesos_v1_scheduler$Call_Type.numberOf, v));
    w.uint32(16);
  }
  v = m.framework_id;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$FrameworkID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$Call(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.framework_id = mesos_v1_mesos$decode$FrameworkID(r, r.message(), m.framework_id);
        break;
      }
      case 16: {
        const number = r.int32();
        const v = mesos_v1_scheduler$Call_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 26: {
        m.subscribe = decode$Call_Subscribe(r, r.message(), m.subscribe);
        break;
      }
      case 34: {
        m.accept = mesos_v1_scheduler$decode$Call_Accept(r, r.message(), m.accept);
        break;
      }
      case 42: {
        m.decline = mesos_v1_scheduler$decode$Call_Decline(r, r.message(), m.decline);
        break;
      }
      case 106: {
        m.accept_inverse_offers = mesos_v1_scheduler$decode$Call_AcceptInverseOffers(r, r.message(), m.accept_inverse_offers);
        break;
      }
      case 114: {
        m.decline_inverse_offers = mesos_v1_scheduler$decode$Call_DeclineInverseOffers(r, r.message(), m.decline_inverse_offers);
        break;
      }
      case 122: {
        m.revive = mesos_v1_scheduler$decode$Call_Revive(r, r.message(), m.revive);
        break;
      }
      case 50: {
        m.kill = mesos_v1_scheduler$decode$Call_Kill(r, r.message(), m.kill);
        break;
      }
      case 58: {
        m.shutdown = mesos_v1_scheduler$decode$Call_Shutdown(r, r.message(), m.shutdown);
        break;
      }
      case 66: {
        m.acknowledge = mesos_v1_scheduler$decode$Call_Acknowledge(r, r.message(), m.acknowledge);
        break;
      }
      case 138: {
        m.acknowledge_operation_status = mesos_v1_scheduler$decode$Call_AcknowledgeOperationStatus(r, r.message(), m.acknowledge_operation_status);
        break;
      }
      case 74: {
        m.reconcile = mesos_v1_scheduler$decode$Call_Reconcile(r, r.message(), m.reconcile);
        break;
      }
      case 146: {
        m.reconcile_operations = mesos_v1_scheduler$decode$Call_ReconcileOperations(r, r.message(), m.reconcile_operations);
        break;
      }
      case 82: {
        m.message = mesos_v1_scheduler$decode$Call_Message(r, r.message(), m.message);
        break;
      }
      case 90: {
        m.request = mesos_v1_scheduler$decode$Call_Request(r, r.message(), m.request);
        break;
      }
      case 130: {
        m.suppress = mesos_v1_scheduler$decode$Call_Suppress(r, r.message(), m.suppress);
        break;
      }
      case 154: {
        m.update_framework = mesos_v1_scheduler$decode$Call_UpdateFramework(r, r.message(), m.update_framework);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Call(m) {
  let s = "";
  let v;
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + mesos_v1_mesos$json$FrameworkID(v);
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  v = m.subscribe;
  if (v !== undefined) s += (s === "" ? '{"subscribe":' : ',"subscribe":') + json$Call_Subscribe(v);
  v = m.accept;
  if (v !== undefined) s += (s === "" ? '{"accept":' : ',"accept":') + mesos_v1_scheduler$json$Call_Accept(v);
  v = m.decline;
  if (v !== undefined) s += (s === "" ? '{"decline":' : ',"decline":') + mesos_v1_scheduler$json$Call_Decline(v);
  v = m.accept_inverse_offers;
  if (v !== undefined) s += (s === "" ? '{"accept_inverse_offers":' : ',"accept_inverse_offers":') + mesos_v1_scheduler$json$Call_AcceptInverseOffers(v);
  v = m.decline_inverse_offers;
  if (v !== undefined) s += (s === "" ? '{"decline_inverse_offers":' : ',"decline_inverse_offers":') + mesos_v1_scheduler$json$Call_DeclineInverseOffers(v);
  v = m.revive;
  if (v !== undefined) s += (s === "" ? '{"revive":' : ',"revive":') + mesos_v1_scheduler$json$Call_Revive(v);
  v = m.kill;
  if (v !== undefined) s += (s === "" ? '{"kill":' : ',"kill":') + mesos_v1_scheduler$json$Call_Kill(v);
  v = m.shutdown;
  if (v !== undefined) s += (s === "" ? '{"shutdown":' : ',"shutdown":') + mesos_v1_scheduler$json$Call_Shutdown(v);
  v = m.acknowledge;
  if (v !== undefined) s += (s === "" ? '{"acknowledge":' : ',"acknowledge":') + mesos_v1_scheduler$json$Call_Acknowledge(v);
  v = m.acknowledge_operation_status;
  if (v !== undefined) s += (s === "" ? '{"acknowledge_operation_status":' : ',"acknowledge_operation_status":') + mesos_v1_scheduler$json$Call_AcknowledgeOperationStatus(v);
  v = m.reconcile;
  if (v !== undefined) s += (s === "" ? '{"reconcile":' : ',"reconcile":') + mesos_v1_scheduler$json$Call_Reconcile(v);
  v = m.reconcile_operations;
  if (v !== undefined) s += (s === "" ? '{"reconcile_operations":' : ',"reconcile_operations":') + mesos_v1_scheduler$json$Call_ReconcileOperations(v);
  v = m.message;
  if (v !== undefined) s += (s === "" ? '{"message":' : ',"message":') + mesos_v1_scheduler$json$Call_Message(v);
  v = m.request;
  if (v !== undefined) s += (s === "" ? '{"request":' : ',"request":') + mesos_v1_scheduler$json$Call_Request(v);
  v = m.suppress;
  if (v !== undefined) s += (s === "" ? '{"suppress":' : ',"suppress":') + mesos_v1_scheduler$json$Call_Suppress(v);
  v = m.update_framework;
  if (v !== undefined) s += (s === "" ? '{"update_framework":' : ',"update_framework":') + mesos_v1_scheduler$json$Call_UpdateFramework(v);
  return s === "" ? "{}" : s + "}";
}
export const Call = messageCodec("mesos.scheduler.Call", encode$Call, decode$Call, json$Call, () => [
  { name: "framework_id", number: 1, label: "optional", type: mesos_v1_mesos$FrameworkID },
  { name: "type", number: 2, label: "optional", type: mesos_v1_scheduler$Call_Type },
  { name: "subscribe", number: 3, label: "optional", type: Call_Subscribe },
  { name: "accept", number: 4, label: "optional", type: mesos_v1_scheduler$Call_Accept },
  { name: "decline", number: 5, label: "optional", type: mesos_v1_scheduler$Call_Decline },
  { name: "accept_inverse_offers", number: 13, label: "optional", type: mesos_v1_scheduler$Call_AcceptInverseOffers },
  { name: "decline_inverse_offers", number: 14, label: "optional", type: mesos_v1_scheduler$Call_DeclineInverseOffers },
  { name: "revive", number: 15, label: "optional", type: mesos_v1_scheduler$Call_Revive },
  { name: "kill", number: 6, label: "optional", type: mesos_v1_scheduler$Call_Kill },
  { name: "shutdown", number: 7, label: "optional", type: mesos_v1_scheduler$Call_Shutdown },
  { name: "acknowledge", number: 8, label: "optional", type: mesos_v1_scheduler$Call_Acknowledge },
  { name: "acknowledge_operation_status", number: 17, label: "optional", type: mesos_v1_scheduler$Call_AcknowledgeOperationStatus },
  { name: "reconcile", number: 9, label: "optional", type: mesos_v1_scheduler$Call_Reconcile },
  { name: "reconcile_operations", number: 18, label: "optional", type: mesos_v1_scheduler$Call_ReconcileOperations },
  { name: "message", number: 10, label: "optional", type: mesos_v1_scheduler$Call_Message },
  { name: "request", number: 11, label: "optional", type: mesos_v1_scheduler$Call_Request },
  { name: "suppress", number: 16, label: "optional", type: mesos_v1_scheduler$Call_Suppress },
  { name: "update_framework", number: 19, label: "optional", type: mesos_v1_scheduler$Call_UpdateFramework },
]);

export function encode$Call_Subscribe(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.offer_constraints;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_scheduler$encode$OfferConstraints(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.suppressed_roles;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      w.string(v);
      w.uint32(26);
    }
  }
  v = m.force;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(16);
  }
  v = m.framework_info;
  if (v === undefined) unset("mesos.scheduler.Call.Subscribe", "framework_info");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_Subscribe(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.framework_info = mesos_v1_mesos$decode$FrameworkInfo(r, r.message(), m.framework_info);
        break;
      }
      case 16: {
        m.force = r.bool();
        break;
      }
      case 26: {
        (m.suppressed_roles ??= []).push(r.string());
        break;
      }
      case 34: {
        m.offer_constraints = mesos_v1_scheduler$decode$OfferConstraints(r, r.message(), m.offer_constraints);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.framework_info === undefined) r.incomplete = true;
  return m;
}
export function json$Call_Subscribe(m) {
  let s = "";
  let v;
  v = m.framework_info;
  if (v !== undefined) s += (s === "" ? '{"framework_info":' : ',"framework_info":') + mesos_v1_mesos$json$FrameworkInfo(v);
  v = m.force;
  if (v !== undefined) s += (s === "" ? '{"force":' : ',"force":') + v;
  v = m.suppressed_roles;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"suppressed_roles":' : ',"suppressed_roles":') + "[" + jsonString(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + jsonString(v);
    }
    s += "]";
  }
  v = m.offer_constraints;
  if (v !== undefined) s += (s === "" ? '{"offer_constraints":' : ',"offer_constraints":') + mesos_v1_scheduler$json$OfferConstraints(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_Subscribe = messageCodec("mesos.scheduler.Call.Subscribe", encode$Call_Subscribe, decode$Call_Subscribe, json$Call_Subscribe, () => [
  { name: "framework_info", number: 1, label: "required", type: mesos_v1_mesos$FrameworkInfo },
  { name: "force", number: 2, label: "optional", type: "bool" },
  { name: "suppressed_roles", number: 3, label: "repeated", type: "string" },
  { name: "offer_constraints", number: 4, label: "optional", type: mesos_v1_scheduler$OfferConstraints },
]);
