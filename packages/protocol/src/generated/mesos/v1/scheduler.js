// Generated from the .proto files by `npm run generate`. Do not edit.
import { enumNumber, messageCodec, unset } from "../../../codec.ts";
import { enumTable } from "../../../descriptor.ts";
import { jsonBytes, jsonDouble, jsonMap, jsonString } from "../../../json-writer.ts";
import { setEntry, unknownFields } from "../../../wire-reader.ts";
import {
  AgentID as mesos_v1_mesos$AgentID,
  ExecutorID as mesos_v1_mesos$ExecutorID,
  Filters as mesos_v1_mesos$Filters,
  FrameworkID as mesos_v1_mesos$FrameworkID,
  FrameworkInfo as mesos_v1_mesos$FrameworkInfo,
  InverseOffer as mesos_v1_mesos$InverseOffer,
  KillPolicy as mesos_v1_mesos$KillPolicy,
  MasterInfo as mesos_v1_mesos$MasterInfo,
  Offer as mesos_v1_mesos$Offer,
  OfferID as mesos_v1_mesos$OfferID,
  Offer_Operation as mesos_v1_mesos$Offer_Operation,
  OperationID as mesos_v1_mesos$OperationID,
  OperationStatus as mesos_v1_mesos$OperationStatus,
  Request as mesos_v1_mesos$Request,
  ResourceProviderID as mesos_v1_mesos$ResourceProviderID,
  TaskID as mesos_v1_mesos$TaskID,
  TaskStatus as mesos_v1_mesos$TaskStatus,
  decode$AgentID as mesos_v1_mesos$decode$AgentID,
  decode$ExecutorID as mesos_v1_mesos$decode$ExecutorID,
  decode$Filters as mesos_v1_mesos$decode$Filters,
  decode$FrameworkID as mesos_v1_mesos$decode$FrameworkID,
  decode$FrameworkInfo as mesos_v1_mesos$decode$FrameworkInfo,
  decode$InverseOffer as mesos_v1_mesos$decode$InverseOffer,
  decode$KillPolicy as mesos_v1_mesos$decode$KillPolicy,
  decode$MasterInfo as mesos_v1_mesos$decode$MasterInfo,
  decode$Offer as mesos_v1_mesos$decode$Offer,
  decode$OfferID as mesos_v1_mesos$decode$OfferID,
  decode$Offer_Operation as mesos_v1_mesos$decode$Offer_Operation,
  decode$OperationID as mesos_v1_mesos$decode$OperationID,
  decode$OperationStatus as mesos_v1_mesos$decode$OperationStatus,
  decode$Request as mesos_v1_mesos$decode$Request,
  decode$ResourceProviderID as mesos_v1_mesos$decode$ResourceProviderID,
  decode$TaskID as mesos_v1_mesos$decode$TaskID,
  decode$TaskStatus as mesos_v1_mesos$decode$TaskStatus,
  encode$AgentID as mesos_v1_mesos$encode$AgentID,
  encode$ExecutorID as mesos_v1_mesos$encode$ExecutorID,
  encode$Filters as mesos_v1_mesos$encode$Filters,
  encode$FrameworkID as mesos_v1_mesos$encode$FrameworkID,
  encode$FrameworkInfo as mesos_v1_mesos$encode$FrameworkInfo,
  encode$InverseOffer as mesos_v1_mesos$encode$InverseOffer,
  encode$KillPolicy as mesos_v1_mesos$encode$KillPolicy,
  encode$MasterInfo as mesos_v1_mesos$encode$MasterInfo,
  encode$Offer as mesos_v1_mesos$encode$Offer,
  encode$OfferID as mesos_v1_mesos$encode$OfferID,
  encode$Offer_Operation as mesos_v1_mesos$encode$Offer_Operation,
  encode$OperationID as mesos_v1_mesos$encode$OperationID,
  encode$OperationStatus as mesos_v1_mesos$encode$OperationStatus,
  encode$Request as mesos_v1_mesos$encode$Request,
  encode$ResourceProviderID as mesos_v1_mesos$encode$ResourceProviderID,
  encode$TaskID as mesos_v1_mesos$encode$TaskID,
  encode$TaskStatus as mesos_v1_mesos$encode$TaskStatus,
  json$AgentID as mesos_v1_mesos$json$AgentID,
  json$ExecutorID as mesos_v1_mesos$json$ExecutorID,
  json$Filters as mesos_v1_mesos$json$Filters,
  json$FrameworkID as mesos_v1_mesos$json$FrameworkID,
  json$FrameworkInfo as mesos_v1_mesos$json$FrameworkInfo,
  json$InverseOffer as mesos_v1_mesos$json$InverseOffer,
  json$KillPolicy as mesos_v1_mesos$json$KillPolicy,
  json$MasterInfo as mesos_v1_mesos$json$MasterInfo,
  json$Offer as mesos_v1_mesos$json$Offer,
  json$OfferID as mesos_v1_mesos$json$OfferID,
  json$Offer_Operation as mesos_v1_mesos$json$Offer_Operation,
  json$OperationID as mesos_v1_mesos$json$OperationID,
  json$OperationStatus as mesos_v1_mesos$json$OperationStatus,
  json$Request as mesos_v1_mesos$json$Request,
  json$ResourceProviderID as mesos_v1_mesos$json$ResourceProviderID,
  json$TaskID as mesos_v1_mesos$json$TaskID,
  json$TaskStatus as mesos_v1_mesos$json$TaskStatus,
} from "./mesos.js";

export const Event_Type = enumTable("mesos.v1.scheduler.Event.Type", ["UNKNOWN", "SUBSCRIBED", "OFFERS", "INVERSE_OFFERS", "RESCIND", "RESCIND_INVERSE_OFFER", "UPDATE", "UPDATE_OPERATION_STATUS", "MESSAGE", "FAILURE", "ERROR", "HEARTBEAT"], [0, 1, 2, 9, 3, 10, 4, 11, 5, 6, 7, 8]);

export const Response_Type = enumTable("mesos.v1.scheduler.Response.Type", ["UNKNOWN", "RECONCILE_OPERATIONS"]);

export const AttributeConstraint_Selector_PseudoattributeType = enumTable("mesos.v1.scheduler.AttributeConstraint.Selector.PseudoattributeType", ["UNKNOWN", "HOSTNAME", "REGION", "ZONE"]);

export const Call_Type = enumTable("mesos.v1.scheduler.Call.Type", ["UNKNOWN", "SUBSCRIBE", "TEARDOWN", "ACCEPT", "DECLINE", "ACCEPT_INVERSE_OFFERS", "DECLINE_INVERSE_OFFERS", "REVIVE", "KILL", "SHUTDOWN", "ACKNOWLEDGE", "ACKNOWLEDGE_OPERATION_STATUS", "RECONCILE", "RECONCILE_OPERATIONS", "MESSAGE", "REQUEST", "SUPPRESS", "UPDATE_FRAMEWORK"], [0, 1, 2, 3, 4, 13, 14, 5, 6, 7, 8, 15, 9, 16, 10, 11, 12, 17]);

export function encode$Event(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.update_operation_status;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Event_UpdateOperationStatus(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(90);
  }
  v = m.rescind_inverse_offer;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Event_RescindInverseOffer(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(82);
  }
  v = m.inverse_offers;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Event_InverseOffers(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(74);
  }
  v = m.error;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Event_Error(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(66);
  }
  v = m.failure;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Event_Failure(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(58);
  }
  v = m.message;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Event_Message(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(50);
  }
  v = m.update;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Event_Update(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(42);
  }
  v = m.rescind;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Event_Rescind(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.offers;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Event_Offers(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.subscribed;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Event_Subscribed(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.type;
  if (v !== undefined) {
    w.int32(enumNumber(Event_Type.numberOf, v));
    w.uint32(8);
  }

}
export function decode$Event(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = Event_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 18: {
        m.subscribed = decode$Event_Subscribed(r, r.message(), m.subscribed);
        break;
      }
      case 26: {
        m.offers = decode$Event_Offers(r, r.message(), m.offers);
        break;
      }
      case 74: {
        m.inverse_offers = decode$Event_InverseOffers(r, r.message(), m.inverse_offers);
        break;
      }
      case 34: {
        m.rescind = decode$Event_Rescind(r, r.message(), m.rescind);
        break;
      }
      case 82: {
        m.rescind_inverse_offer = decode$Event_RescindInverseOffer(r, r.message(), m.rescind_inverse_offer);
        break;
      }
      case 42: {
        m.update = decode$Event_Update(r, r.message(), m.update);
        break;
      }
      case 90: {
        m.update_operation_status = decode$Event_UpdateOperationStatus(r, r.message(), m.update_operation_status);
        break;
      }
      case 50: {
        m.message = decode$Event_Message(r, r.message(), m.message);
        break;
      }
      case 58: {
        m.failure = decode$Event_Failure(r, r.message(), m.failure);
        break;
      }
      case 66: {
        m.error = decode$Event_Error(r, r.message(), m.error);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Event(m) {
  let s = "";
  let v;
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  v = m.subscribed;
  if (v !== undefined) s += (s === "" ? '{"subscribed":' : ',"subscribed":') + json$Event_Subscribed(v);
  v = m.offers;
  if (v !== undefined) s += (s === "" ? '{"offers":' : ',"offers":') + json$Event_Offers(v);
  v = m.inverse_offers;
  if (v !== undefined) s += (s === "" ? '{"inverse_offers":' : ',"inverse_offers":') + json$Event_InverseOffers(v);
  v = m.rescind;
  if (v !== undefined) s += (s === "" ? '{"rescind":' : ',"rescind":') + json$Event_Rescind(v);
  v = m.rescind_inverse_offer;
  if (v !== undefined) s += (s === "" ? '{"rescind_inverse_offer":' : ',"rescind_inverse_offer":') + json$Event_RescindInverseOffer(v);
  v = m.update;
  if (v !== undefined) s += (s === "" ? '{"update":' : ',"update":') + json$Event_Update(v);
  v = m.update_operation_status;
  if (v !== undefined) s += (s === "" ? '{"update_operation_status":' : ',"update_operation_status":') + json$Event_UpdateOperationStatus(v);
  v = m.message;
  if (v !== undefined) s += (s === "" ? '{"message":' : ',"message":') + json$Event_Message(v);
  v = m.failure;
  if (v !== undefined) s += (s === "" ? '{"failure":' : ',"failure":') + json$Event_Failure(v);
  v = m.error;
  if (v !== undefined) s += (s === "" ? '{"error":' : ',"error":') + json$Event_Error(v);
  return s === "" ? "{}" : s + "}";
}
export const Event = messageCodec("mesos.v1.scheduler.Event", encode$Event, decode$Event, json$Event, () => [
  { name: "type", number: 1, label: "optional", type: Event_Type },
  { name: "subscribed", number: 2, label: "optional", type: Event_Subscribed },
  { name: "offers", number: 3, label: "optional", type: Event_Offers },
  { name: "inverse_offers", number: 9, label: "optional", type: Event_InverseOffers },
  { name: "rescind", number: 4, label: "optional", type: Event_Rescind },
  { name: "rescind_inverse_offer", number: 10, label: "optional", type: Event_RescindInverseOffer },
  { name: "update", number: 5, label: "optional", type: Event_Update },
  { name: "update_operation_status", number: 11, label: "optional", type: Event_UpdateOperationStatus },
  { name: "message", number: 6, label: "optional", type: Event_Message },
  { name: "failure", number: 7, label: "optional", type: Event_Failure },
  { name: "error", number: 8, label: "optional", type: Event_Error },
]);

export function encode$Event_Subscribed(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.master_info;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$MasterInfo(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.heartbeat_interval_seconds;
  if (v !== undefined) {
    w.double(v);
    w.uint32(17);
  }
  v = m.framework_id;
  if (v === undefined) unset("mesos.v1.scheduler.Event.Subscribed", "framework_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Event_Subscribed(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.framework_id = mesos_v1_mesos$decode$FrameworkID(r, r.message(), m.framework_id);
        break;
      }
      case 17: {
        m.heartbeat_interval_seconds = r.double();
        break;
      }
      case 26: {
        m.master_info = mesos_v1_mesos$decode$MasterInfo(r, r.message(), m.master_info);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.framework_id === undefined) r.incomplete = true;
  return m;
}
export function json$Event_Subscribed(m) {
  let s = "";
  let v;
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + mesos_v1_mesos$json$FrameworkID(v);
  v = m.heartbeat_interval_seconds;
  if (v !== undefined) s += (s === "" ? '{"heartbeat_interval_seconds":' : ',"heartbeat_interval_seconds":') + jsonDouble(v);
  v = m.master_info;
  if (v !== undefined) s += (s === "" ? '{"master_info":' : ',"master_info":') + mesos_v1_mesos$json$MasterInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const Event_Subscribed = messageCodec("mesos.v1.scheduler.Event.Subscribed", encode$Event_Subscribed, decode$Event_Subscribed, json$Event_Subscribed, () => [
  { name: "framework_id", number: 1, label: "required", type: mesos_v1_mesos$FrameworkID },
  { name: "heartbeat_interval_seconds", number: 2, label: "optional", type: "double" },
  { name: "master_info", number: 3, label: "optional", type: mesos_v1_mesos$MasterInfo },
]);

export function encode$Event_Offers(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.offers;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$Offer(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Event_Offers(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.offers ??= []).push(mesos_v1_mesos$decode$Offer(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Event_Offers(m) {
  let s = "";
  let v;
  v = m.offers;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"offers":' : ',"offers":') + "[" + mesos_v1_mesos$json$Offer(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Offer(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Event_Offers = messageCodec("mesos.v1.scheduler.Event.Offers", encode$Event_Offers, decode$Event_Offers, json$Event_Offers, () => [
  { name: "offers", number: 1, label: "repeated", type: mesos_v1_mesos$Offer },
]);

export function encode$Event_InverseOffers(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.inverse_offers;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$InverseOffer(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Event_InverseOffers(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.inverse_offers ??= []).push(mesos_v1_mesos$decode$InverseOffer(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Event_InverseOffers(m) {
  let s = "";
  let v;
  v = m.inverse_offers;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"inverse_offers":' : ',"inverse_offers":') + "[" + mesos_v1_mesos$json$InverseOffer(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$InverseOffer(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Event_InverseOffers = messageCodec("mesos.v1.scheduler.Event.InverseOffers", encode$Event_InverseOffers, decode$Event_InverseOffers, json$Event_InverseOffers, () => [
  { name: "inverse_offers", number: 1, label: "repeated", type: mesos_v1_mesos$InverseOffer },
]);

export function encode$Event_Rescind(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.offer_id;
  if (v === undefined) unset("mesos.v1.scheduler.Event.Rescind", "offer_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$OfferID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Event_Rescind(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.offer_id = mesos_v1_mesos$decode$OfferID(r, r.message(), m.offer_id);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.offer_id === undefined) r.incomplete = true;
  return m;
}
export function json$Event_Rescind(m) {
  let s = "";
  let v;
  v = m.offer_id;
  if (v !== undefined) s += (s === "" ? '{"offer_id":' : ',"offer_id":') + mesos_v1_mesos$json$OfferID(v);
  return s === "" ? "{}" : s + "}";
}
export const Event_Rescind = messageCodec("mesos.v1.scheduler.Event.Rescind", encode$Event_Rescind, decode$Event_Rescind, json$Event_Rescind, () => [
  { name: "offer_id", number: 1, label: "required", type: mesos_v1_mesos$OfferID },
]);

export function encode$Event_RescindInverseOffer(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.inverse_offer_id;
  if (v === undefined) unset("mesos.v1.scheduler.Event.RescindInverseOffer", "inverse_offer_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$OfferID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Event_RescindInverseOffer(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.inverse_offer_id = mesos_v1_mesos$decode$OfferID(r, r.message(), m.inverse_offer_id);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.inverse_offer_id === undefined) r.incomplete = true;
  return m;
}
export function json$Event_RescindInverseOffer(m) {
  let s = "";
  let v;
  v = m.inverse_offer_id;
  if (v !== undefined) s += (s === "" ? '{"inverse_offer_id":' : ',"inverse_offer_id":') + mesos_v1_mesos$json$OfferID(v);
  return s === "" ? "{}" : s + "}";
}
export const Event_RescindInverseOffer = messageCodec("mesos.v1.scheduler.Event.RescindInverseOffer", encode$Event_RescindInverseOffer, decode$Event_RescindInverseOffer, json$Event_RescindInverseOffer, () => [
  { name: "inverse_offer_id", number: 1, label: "required", type: mesos_v1_mesos$OfferID },
]);

export function encode$Event_Update(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.status;
  if (v === undefined) unset("mesos.v1.scheduler.Event.Update", "status");
  {
    const start = w.size;
    mesos_v1_mesos$encode$TaskStatus(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Event_Update(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.status = mesos_v1_mesos$decode$TaskStatus(r, r.message(), m.status);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.status === undefined) r.incomplete = true;
  return m;
}
export function json$Event_Update(m) {
  let s = "";
  let v;
  v = m.status;
  if (v !== undefined) s += (s === "" ? '{"status":' : ',"status":') + mesos_v1_mesos$json$TaskStatus(v);
  return s === "" ? "{}" : s + "}";
}
export const Event_Update = messageCodec("mesos.v1.scheduler.Event.Update", encode$Event_Update, decode$Event_Update, json$Event_Update, () => [
  { name: "status", number: 1, label: "required", type: mesos_v1_mesos$TaskStatus },
]);

export function encode$Event_UpdateOperationStatus(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.status;
  if (v === undefined) unset("mesos.v1.scheduler.Event.UpdateOperationStatus", "status");
  {
    const start = w.size;
    mesos_v1_mesos$encode$OperationStatus(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Event_UpdateOperationStatus(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.status = mesos_v1_mesos$decode$OperationStatus(r, r.message(), m.status);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.status === undefined) r.incomplete = true;
  return m;
}
export function json$Event_UpdateOperationStatus(m) {
  let s = "";
  let v;
  v = m.status;
  if (v !== undefined) s += (s === "" ? '{"status":' : ',"status":') + mesos_v1_mesos$json$OperationStatus(v);
  return s === "" ? "{}" : s + "}";
}
export const Event_UpdateOperationStatus = messageCodec("mesos.v1.scheduler.Event.UpdateOperationStatus", encode$Event_UpdateOperationStatus, decode$Event_UpdateOperationStatus, json$Event_UpdateOperationStatus, () => [
  { name: "status", number: 1, label: "required", type: mesos_v1_mesos$OperationStatus },
]);

export function encode$Event_Message(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.data;
  if (v === undefined) unset("mesos.v1.scheduler.Event.Message", "data");
  w.lengthDelimited(v);
  w.uint32(26);
  v = m.executor_id;
  if (v === undefined) unset("mesos.v1.scheduler.Event.Message", "executor_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$ExecutorID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.agent_id;
  if (v === undefined) unset("mesos.v1.scheduler.Event.Message", "agent_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$AgentID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Event_Message(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.agent_id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      case 18: {
        m.executor_id = mesos_v1_mesos$decode$ExecutorID(r, r.message(), m.executor_id);
        break;
      }
      case 26: {
        m.data = r.byteArray();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.agent_id === undefined || m.executor_id === undefined || m.data === undefined) r.incomplete = true;
  return m;
}
export function json$Event_Message(m) {
  let s = "";
  let v;
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  v = m.executor_id;
  if (v !== undefined) s += (s === "" ? '{"executor_id":' : ',"executor_id":') + mesos_v1_mesos$json$ExecutorID(v);
  v = m.data;
  if (v !== undefined) s += (s === "" ? '{"data":' : ',"data":') + jsonBytes(v);
  return s === "" ? "{}" : s + "}";
}
export const Event_Message = messageCodec("mesos.v1.scheduler.Event.Message", encode$Event_Message, decode$Event_Message, json$Event_Message, () => [
  { name: "agent_id", number: 1, label: "required", type: mesos_v1_mesos$AgentID },
  { name: "executor_id", number: 2, label: "required", type: mesos_v1_mesos$ExecutorID },
  { name: "data", number: 3, label: "required", type: "bytes" },
]);

export function encode$Event_Failure(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.status;
  if (v !== undefined) {
    w.int32(v);
    w.uint32(24);
  }
  v = m.executor_id;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$ExecutorID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.agent_id;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$AgentID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$Event_Failure(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.agent_id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      case 18: {
        m.executor_id = mesos_v1_mesos$decode$ExecutorID(r, r.message(), m.executor_id);
        break;
      }
      case 24: {
        m.status = r.int32();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Event_Failure(m) {
  let s = "";
  let v;
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  v = m.executor_id;
  if (v !== undefined) s += (s === "" ? '{"executor_id":' : ',"executor_id":') + mesos_v1_mesos$json$ExecutorID(v);
  v = m.status;
  if (v !== undefined) s += (s === "" ? '{"status":' : ',"status":') + v;
  return s === "" ? "{}" : s + "}";
}
export const Event_Failure = messageCodec("mesos.v1.scheduler.Event.Failure", encode$Event_Failure, decode$Event_Failure, json$Event_Failure, () => [
  { name: "agent_id", number: 1, label: "optional", type: mesos_v1_mesos$AgentID },
  { name: "executor_id", number: 2, label: "optional", type: mesos_v1_mesos$ExecutorID },
  { name: "status", number: 3, label: "optional", type: "int32" },
]);

export function encode$Event_Error(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.message;
  if (v === undefined) unset("mesos.v1.scheduler.Event.Error", "message");
  w.string(v);
  w.uint32(10);

}
export function decode$Event_Error(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.message = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.message === undefined) r.incomplete = true;
  return m;
}
export function json$Event_Error(m) {
  let s = "";
  let v;
  v = m.message;
  if (v !== undefined) s += (s === "" ? '{"message":' : ',"message":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const Event_Error = messageCodec("mesos.v1.scheduler.Event.Error", encode$Event_Error, decode$Event_Error, json$Event_Error, () => [
  { name: "message", number: 1, label: "required", type: "string" },
]);

export function encode$Response(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.reconcile_operations;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Response_ReconcileOperations(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.type;
  if (v !== undefined) {
    w.int32(enumNumber(Response_Type.numberOf, v));
    w.uint32(8);
  }

}
export function decode$Response(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = Response_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 18: {
        m.reconcile_operations = decode$Response_ReconcileOperations(r, r.message(), m.reconcile_operations);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Response(m) {
  let s = "";
  let v;
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  v = m.reconcile_operations;
  if (v !== undefined) s += (s === "" ? '{"reconcile_operations":' : ',"reconcile_operations":') + json$Response_ReconcileOperations(v);
  return s === "" ? "{}" : s + "}";
}
export const Response = messageCodec("mesos.v1.scheduler.Response", encode$Response, decode$Response, json$Response, () => [
  { name: "type", number: 1, label: "optional", type: Response_Type },
  { name: "reconcile_operations", number: 2, label: "optional", type: Response_ReconcileOperations, deprecated: true },
]);

export function encode$Response_ReconcileOperations(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.operation_statuses;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$OperationStatus(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Response_ReconcileOperations(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.operation_statuses ??= []).push(mesos_v1_mesos$decode$OperationStatus(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Response_ReconcileOperations(m) {
  let s = "";
  let v;
  v = m.operation_statuses;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"operation_statuses":' : ',"operation_statuses":') + "[" + mesos_v1_mesos$json$OperationStatus(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$OperationStatus(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Response_ReconcileOperations = messageCodec("mesos.v1.scheduler.Response.ReconcileOperations", encode$Response_ReconcileOperations, decode$Response_ReconcileOperations, json$Response_ReconcileOperations, () => [
  { name: "operation_statuses", number: 1, label: "repeated", type: mesos_v1_mesos$OperationStatus, deprecated: true },
]);

export function encode$AttributeConstraint(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.predicate;
  if (v === undefined) unset("mesos.v1.scheduler.AttributeConstraint", "predicate");
  {
    const start = w.size;
    encode$AttributeConstraint_Predicate(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.selector;
  if (v === undefined) unset("mesos.v1.scheduler.AttributeConstraint", "selector");
  {
    const start = w.size;
    encode$AttributeConstraint_Selector(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$AttributeConstraint(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.selector = decode$AttributeConstraint_Selector(r, r.message(), m.selector);
        break;
      }
      case 18: {
        m.predicate = decode$AttributeConstraint_Predicate(r, r.message(), m.predicate);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.selector === undefined || m.predicate === undefined) r.incomplete = true;
  return m;
}
export function json$AttributeConstraint(m) {
  let s = "";
  let v;
  v = m.selector;
  if (v !== undefined) s += (s === "" ? '{"selector":' : ',"selector":') + json$AttributeConstraint_Selector(v);
  v = m.predicate;
  if (v !== undefined) s += (s === "" ? '{"predicate":' : ',"predicate":') + json$AttributeConstraint_Predicate(v);
  return s === "" ? "{}" : s + "}";
}
export const AttributeConstraint = messageCodec("mesos.v1.scheduler.AttributeConstraint", encode$AttributeConstraint, decode$AttributeConstraint, json$AttributeConstraint, () => [
  { name: "selector", number: 1, label: "required", type: AttributeConstraint_Selector },
  { name: "predicate", number: 2, label: "required", type: AttributeConstraint_Predicate },
]);

export function encode$AttributeConstraint_Selector(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.attribute_name;
  if (v !== undefined) {
    w.string(v);
    w.uint32(18);
  }
  v = m.pseudoattribute_type;
  if (v !== undefined) {
    w.int32(enumNumber(AttributeConstraint_Selector_PseudoattributeType.numberOf, v));
    w.uint32(8);
  }

}
export function decode$AttributeConstraint_Selector(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        if (m.attribute_name !== undefined) delete m.attribute_name;
        const number = r.int32();
        const v = AttributeConstraint_Selector_PseudoattributeType.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.pseudoattribute_type = v;
        break;
      }
      case 18: {
        if (m.pseudoattribute_type !== undefined) delete m.pseudoattribute_type;
        m.attribute_name = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$AttributeConstraint_Selector(m) {
  let s = "";
  let v;
  v = m.pseudoattribute_type;
  if (v !== undefined) s += (s === "" ? '{"pseudoattribute_type":' : ',"pseudoattribute_type":') + '"' + v + '"';
  v = m.attribute_name;
  if (v !== undefined) s += (s === "" ? '{"attribute_name":' : ',"attribute_name":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const AttributeConstraint_Selector = messageCodec("mesos.v1.scheduler.AttributeConstraint.Selector", encode$AttributeConstraint_Selector, decode$AttributeConstraint_Selector, json$AttributeConstraint_Selector, () => [
  { name: "pseudoattribute_type", number: 1, label: "optional", type: AttributeConstraint_Selector_PseudoattributeType, oneof: "selector" },
  { name: "attribute_name", number: 2, label: "optional", type: "string", oneof: "selector" },
]);

export function encode$AttributeConstraint_Predicate(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.text_not_matches;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$AttributeConstraint_Predicate_TextNotMatches(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(50);
  }
  v = m.text_matches;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$AttributeConstraint_Predicate_TextMatches(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(42);
  }
  v = m.text_not_equals;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$AttributeConstraint_Predicate_TextNotEquals(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.text_equals;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$AttributeConstraint_Predicate_TextEquals(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.not_exists;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$AttributeConstraint_Predicate_NotExists(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.exists;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$AttributeConstraint_Predicate_Exists(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$AttributeConstraint_Predicate(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        if (m.not_exists !== undefined) delete m.not_exists;
        if (m.text_equals !== undefined) delete m.text_equals;
        if (m.text_not_equals !== undefined) delete m.text_not_equals;
        if (m.text_matches !== undefined) delete m.text_matches;
        if (m.text_not_matches !== undefined) delete m.text_not_matches;
        m.exists = decode$AttributeConstraint_Predicate_Exists(r, r.message(), m.exists);
        break;
      }
      case 18: {
        if (m.exists !== undefined) delete m.exists;
        if (m.text_equals !== undefined) delete m.text_equals;
        if (m.text_not_equals !== undefined) delete m.text_not_equals;
        if (m.text_matches !== undefined) delete m.text_matches;
        if (m.text_not_matches !== undefined) delete m.text_not_matches;
        m.not_exists = decode$AttributeConstraint_Predicate_NotExists(r, r.message(), m.not_exists);
        break;
      }
      case 26: {
        if (m.exists !== undefined) delete m.exists;
        if (m.not_exists !== undefined) delete m.not_exists;
        if (m.text_not_equals !== undefined) delete m.text_not_equals;
        if (m.text_matches !== undefined) delete m.text_matches;
        if (m.text_not_matches !== undefined) delete m.text_not_matches;
        m.text_equals = decode$AttributeConstraint_Predicate_TextEquals(r, r.message(), m.text_equals);
        break;
      }
      case 34: {
        if (m.exists !== undefined) delete m.exists;
        if (m.not_exists !== undefined) delete m.not_exists;
        if (m.text_equals !== undefined) delete m.text_equals;
        if (m.text_matches !== undefined) delete m.text_matches;
        if (m.text_not_matches !== undefined) delete m.text_not_matches;
        m.text_not_equals = decode$AttributeConstraint_Predicate_TextNotEquals(r, r.message(), m.text_not_equals);
        break;
      }
      case 42: {
        if (m.exists !== undefined) delete m.exists;
        if (m.not_exists !== undefined) delete m.not_exists;
        if (m.text_equals !== undefined) delete m.text_equals;
        if (m.text_not_equals !== undefined) delete m.text_not_equals;
        if (m.text_not_matches !== undefined) delete m.text_not_matches;
        m.text_matches = decode$AttributeConstraint_Predicate_TextMatches(r, r.message(), m.text_matches);
        break;
      }
      case 50: {
        if (m.exists !== undefined) delete m.exists;
        if (m.not_exists !== undefined) delete m.not_exists;
        if (m.text_equals !== undefined) delete m.text_equals;
        if (m.text_not_equals !== undefined) delete m.text_not_equals;
        if (m.text_matches !== undefined) delete m.text_matches;
        m.text_not_matches = decode$AttributeConstraint_Predicate_TextNotMatches(r, r.message(), m.text_not_matches);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$AttributeConstraint_Predicate(m) {
  let s = "";
  let v;
  v = m.exists;
  if (v !== undefined) s += (s === "" ? '{"exists":' : ',"exists":') + json$AttributeConstraint_Predicate_Exists(v);
  v = m.not_exists;
  if (v !== undefined) s += (s === "" ? '{"not_exists":' : ',"not_exists":') + json$AttributeConstraint_Predicate_NotExists(v);
  v = m.text_equals;
  if (v !== undefined) s += (s === "" ? '{"text_equals":' : ',"text_equals":') + json$AttributeConstraint_Predicate_TextEquals(v);
  v = m.text_not_equals;
  if (v !== undefined) s += (s === "" ? '{"text_not_equals":' : ',"text_not_equals":') + json$AttributeConstraint_Predicate_TextNotEquals(v);
  v = m.text_matches;
  if (v !== undefined) s += (s === "" ? '{"text_matches":' : ',"text_matches":') + json$AttributeConstraint_Predicate_TextMatches(v);
  v = m.text_not_matches;
  if (v !== undefined) s += (s === "" ? '{"text_not_matches":' : ',"text_not_matches":') + json$AttributeConstraint_Predicate_TextNotMatches(v);
  return s === "" ? "{}" : s + "}";
}
export const AttributeConstraint_Predicate = messageCodec("mesos.v1.scheduler.AttributeConstraint.Predicate", encode$AttributeConstraint_Predicate, decode$AttributeConstraint_Predicate, json$AttributeConstraint_Predicate, () => [
  { name: "exists", number: 1, label: "optional", type: AttributeConstraint_Predicate_Exists, oneof: "predicate" },
  { name: "not_exists", number: 2, label: "optional", type: AttributeConstraint_Predicate_NotExists, oneof: "predicate" },
  { name: "text_equals", number: 3, label: "optional", type: AttributeConstraint_Predicate_TextEquals, oneof: "predicate" },
  { name: "text_not_equals", number: 4, label: "optional", type: AttributeConstraint_Predicate_TextNotEquals, oneof: "predicate" },
  { name: "text_matches", number: 5, label: "optional", type: AttributeConstraint_Predicate_TextMatches, oneof: "predicate" },
  { name: "text_not_matches", number: 6, label: "optional", type: AttributeConstraint_Predicate_TextNotMatches, oneof: "predicate" },
]);

export function encode$AttributeConstraint_Predicate_Exists(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);

}
export function decode$AttributeConstraint_Predicate_Exists(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$AttributeConstraint_Predicate_Exists(m) {
  let s = "";
  let v;
  return s === "" ? "{}" : s + "}";
}
export const AttributeConstraint_Predicate_Exists = messageCodec("mesos.v1.scheduler.AttributeConstraint.Predicate.Exists", encode$AttributeConstraint_Predicate_Exists, decode$AttributeConstraint_Predicate_Exists, json$AttributeConstraint_Predicate_Exists, () => [

]);

export function encode$AttributeConstraint_Predicate_NotExists(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);

}
export function decode$AttributeConstraint_Predicate_NotExists(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$AttributeConstraint_Predicate_NotExists(m) {
  let s = "";
  let v;
  return s === "" ? "{}" : s + "}";
}
export const AttributeConstraint_Predicate_NotExists = messageCodec("mesos.v1.scheduler.AttributeConstraint.Predicate.NotExists", encode$AttributeConstraint_Predicate_NotExists, decode$AttributeConstraint_Predicate_NotExists, json$AttributeConstraint_Predicate_NotExists, () => [

]);

export function encode$AttributeConstraint_Predicate_TextEquals(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.value;
  if (v === undefined) unset("mesos.v1.scheduler.AttributeConstraint.Predicate.TextEquals", "value");
  w.string(v);
  w.uint32(10);

}
export function decode$AttributeConstraint_Predicate_TextEquals(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.value = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.value === undefined) r.incomplete = true;
  return m;
}
export function json$AttributeConstraint_Predicate_TextEquals(m) {
  let s = "";
  let v;
  v = m.value;
  if (v !== undefined) s += (s === "" ? '{"value":' : ',"value":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const AttributeConstraint_Predicate_TextEquals = messageCodec("mesos.v1.scheduler.AttributeConstraint.Predicate.TextEquals", encode$AttributeConstraint_Predicate_TextEquals, decode$AttributeConstraint_Predicate_TextEquals, json$AttributeConstraint_Predicate_TextEquals, () => [
  { name: "value", number: 1, label: "required", type: "string" },
]);

export function encode$AttributeConstraint_Predicate_TextNotEquals(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.value;
  if (v === undefined) unset("mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotEquals", "value");
  w.string(v);
  w.uint32(10);

}
export function decode$AttributeConstraint_Predicate_TextNotEquals(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.value = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.value === undefined) r.incomplete = true;
  return m;
}
export function json$AttributeConstraint_Predicate_TextNotEquals(m) {
  let s = "";
  let v;
  v = m.value;
  if (v !== undefined) s += (s === "" ? '{"value":' : ',"value":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const AttributeConstraint_Predicate_TextNotEquals = messageCodec("mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotEquals", encode$AttributeConstraint_Predicate_TextNotEquals, decode$AttributeConstraint_Predicate_TextNotEquals, json$AttributeConstraint_Predicate_TextNotEquals, () => [
  { name: "value", number: 1, label: "required", type: "string" },
]);

export function encode$AttributeConstraint_Predicate_TextMatches(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.regex;
  if (v === undefined) unset("mesos.v1.scheduler.AttributeConstraint.Predicate.TextMatches", "regex");
  w.string(v);
  w.uint32(10);

}
export function decode$AttributeConstraint_Predicate_TextMatches(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.regex = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.regex === undefined) r.incomplete = true;
  return m;
}
export function json$AttributeConstraint_Predicate_TextMatches(m) {
  let s = "";
  let v;
  v = m.regex;
  if (v !== undefined) s += (s === "" ? '{"regex":' : ',"regex":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const AttributeConstraint_Predicate_TextMatches = messageCodec("mesos.v1.scheduler.AttributeConstraint.Predicate.TextMatches", encode$AttributeConstraint_Predicate_TextMatches, decode$AttributeConstraint_Predicate_TextMatches, json$AttributeConstraint_Predicate_TextMatches, () => [
  { name: "regex", number: 1, label: "required", type: "string" },
]);

export function encode$AttributeConstraint_Predicate_TextNotMatches(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.regex;
  if (v === undefined) unset("mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotMatches", "regex");
  w.string(v);
  w.uint32(10);

}
export function decode$AttributeConstraint_Predicate_TextNotMatches(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.regex = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.regex === undefined) r.incomplete = true;
  return m;
}
export function json$AttributeConstraint_Predicate_TextNotMatches(m) {
  let s = "";
  let v;
  v = m.regex;
  if (v !== undefined) s += (s === "" ? '{"regex":' : ',"regex":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const AttributeConstraint_Predicate_TextNotMatches = messageCodec("mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotMatches", encode$AttributeConstraint_Predicate_TextNotMatches, decode$AttributeConstraint_Predicate_TextNotMatches, json$AttributeConstraint_Predicate_TextNotMatches, () => [
  { name: "regex", number: 1, label: "required", type: "string" },
]);

export function encode$OfferConstraints(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.role_constraints;
  if (v !== undefined) {
    const map = v;
    const keys = Object.keys(map);
    for (let i = keys.length - 1; i >= 0; i--) {
      const start = w.size;
      v = map[keys[i]];
      {
        const start = w.size;
        encode$OfferConstraints_RoleConstraints(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
      w.string(keys[i]);
      w.uint32(10);
      w.uint32(w.size - start);
      w.uint32(10);
    }
  }

}
export function decode$OfferConstraints(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const last = r.message();
        let key = "";
        let value;
        while (r.position < last) {
          const inner = r.tag();
          if (inner === 10) key = r.string();
          else if (inner === 18) {
            value = decode$OfferConstraints_RoleConstraints(r, r.message(), value);
          } else r.skip(inner);
        }
        if (r.position !== last) r.overrun(last);
        setEntry((m.role_constraints ??= {}), key, value ?? decode$OfferConstraints_RoleConstraints(r, r.position));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$OfferConstraints(m) {
  let s = "";
  let v;
  v = m.role_constraints;
  if (v !== undefined) {
    v = jsonMap(v, (v) => json$OfferConstraints_RoleConstraints(v));
    if (v !== "") s += (s === "" ? '{"role_constraints":' : ',"role_constraints":') + v;
  }
  return s === "" ? "{}" : s + "}";
}
export const OfferConstraints = messageCodec("mesos.v1.scheduler.OfferConstraints", encode$OfferConstraints, decode$OfferConstraints, json$OfferConstraints, () => [
  { name: "role_constraints", number: 1, label: "map", type: OfferConstraints_RoleConstraints },
]);

export function encode$OfferConstraints_RoleConstraints(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.groups;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$OfferConstraints_RoleConstraints_Group(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$OfferConstraints_RoleConstraints(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.groups ??= []).push(decode$OfferConstraints_RoleConstraints_Group(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$OfferConstraints_RoleConstraints(m) {
  let s = "";
  let v;
  v = m.groups;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"groups":' : ',"groups":') + "[" + json$OfferConstraints_RoleConstraints_Group(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$OfferConstraints_RoleConstraints_Group(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const OfferConstraints_RoleConstraints = messageCodec("mesos.v1.scheduler.OfferConstraints.RoleConstraints", encode$OfferConstraints_RoleConstraints, decode$OfferConstraints_RoleConstraints, json$OfferConstraints_RoleConstraints, () => [
  { name: "groups", number: 1, label: "repeated", type: OfferConstraints_RoleConstraints_Group },
]);

export function encode$OfferConstraints_RoleConstraints_Group(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.attribute_constraints;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$AttributeConstraint(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$OfferConstraints_RoleConstraints_Group(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.attribute_constraints ??= []).push(decode$AttributeConstraint(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$OfferConstraints_RoleConstraints_Group(m) {
  let s = "";
  let v;
  v = m.attribute_constraints;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"attribute_constraints":' : ',"attribute_constraints":') + "[" + json$AttributeConstraint(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$AttributeConstraint(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const OfferConstraints_RoleConstraints_Group = messageCodec("mesos.v1.scheduler.OfferConstraints.RoleConstraints.Group", encode$OfferConstraints_RoleConstraints_Group, decode$OfferConstraints_RoleConstraints_Group, json$OfferConstraints_RoleConstraints_Group, () => [
  { name: "attribute_constraints", number: 1, label: "repeated", type: AttributeConstraint },
]);

export function encode$Call(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.update_framework;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_UpdateFramework(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(154);
  }
  v = m.reconcile_operations;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_ReconcileOperations(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(146);
  }
  v = m.acknowledge_operation_status;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_AcknowledgeOperationStatus(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(138);
  }
  v = m.suppress;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_Suppress(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(130);
  }
  v = m.revive;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_Revive(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(122);
  }
  v = m.decline_inverse_offers;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_DeclineInverseOffers(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(114);
  }
  v = m.accept_inverse_offers;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_AcceptInverseOffers(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(106);
  }
  v = m.request;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_Request(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(90);
  }
  v = m.message;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_Message(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(82);
  }
  v = m.reconcile;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_Reconcile(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(74);
  }
  v = m.acknowledge;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_Acknowledge(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(66);
  }
  v = m.shutdown;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_Shutdown(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(58);
  }
  v = m.kill;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_Kill(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(50);
  }
  v = m.decline;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_Decline(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(42);
  }
  v = m.accept;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_Accept(w, v);
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
    w.int32(enumNumber(Call_Type.numberOf, v));
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
        const v = Call_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 26: {
        m.subscribe = decode$Call_Subscribe(r, r.message(), m.subscribe);
        break;
      }
      case 34: {
        m.accept = decode$Call_Accept(r, r.message(), m.accept);
        break;
      }
      case 42: {
        m.decline = decode$Call_Decline(r, r.message(), m.decline);
        break;
      }
      case 106: {
        m.accept_inverse_offers = decode$Call_AcceptInverseOffers(r, r.message(), m.accept_inverse_offers);
        break;
      }
      case 114: {
        m.decline_inverse_offers = decode$Call_DeclineInverseOffers(r, r.message(), m.decline_inverse_offers);
        break;
      }
      case 122: {
        m.revive = decode$Call_Revive(r, r.message(), m.revive);
        break;
      }
      case 50: {
        m.kill = decode$Call_Kill(r, r.message(), m.kill);
        break;
      }
      case 58: {
        m.shutdown = decode$Call_Shutdown(r, r.message(), m.shutdown);
        break;
      }
      case 66: {
        m.acknowledge = decode$Call_Acknowledge(r, r.message(), m.acknowledge);
        break;
      }
      case 138: {
        m.acknowledge_operation_status = decode$Call_AcknowledgeOperationStatus(r, r.message(), m.acknowledge_operation_status);
        break;
      }
      case 74: {
        m.reconcile = decode$Call_Reconcile(r, r.message(), m.reconcile);
        break;
      }
      case 146: {
        m.reconcile_operations = decode$Call_ReconcileOperations(r, r.message(), m.reconcile_operations);
        break;
      }
      case 82: {
        m.message = decode$Call_Message(r, r.message(), m.message);
        break;
      }
      case 90: {
        m.request = decode$Call_Request(r, r.message(), m.request);
        break;
      }
      case 130: {
        m.suppress = decode$Call_Suppress(r, r.message(), m.suppress);
        break;
      }
      case 154: {
        m.update_framework = decode$Call_UpdateFramework(r, r.message(), m.update_framework);
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
  if (v !== undefined) s += (s === "" ? '{"accept":' : ',"accept":') + json$Call_Accept(v);
  v = m.decline;
  if (v !== undefined) s += (s === "" ? '{"decline":' : ',"decline":') + json$Call_Decline(v);
  v = m.accept_inverse_offers;
  if (v !== undefined) s += (s === "" ? '{"accept_inverse_offers":' : ',"accept_inverse_offers":') + json$Call_AcceptInverseOffers(v);
  v = m.decline_inverse_offers;
  if (v !== undefined) s += (s === "" ? '{"decline_inverse_offers":' : ',"decline_inverse_offers":') + json$Call_DeclineInverseOffers(v);
  v = m.revive;
  if (v !== undefined) s += (s === "" ? '{"revive":' : ',"revive":') + json$Call_Revive(v);
  v = m.kill;
  if (v !== undefined) s += (s === "" ? '{"kill":' : ',"kill":') + json$Call_Kill(v);
  v = m.shutdown;
  if (v !== undefined) s += (s === "" ? '{"shutdown":' : ',"shutdown":') + json$Call_Shutdown(v);
  v = m.acknowledge;
  if (v !== undefined) s += (s === "" ? '{"acknowledge":' : ',"acknowledge":') + json$Call_Acknowledge(v);
  v = m.acknowledge_operation_status;
  if (v !== undefined) s += (s === "" ? '{"acknowledge_operation_status":' : ',"acknowledge_operation_status":') + json$Call_AcknowledgeOperationStatus(v);
  v = m.reconcile;
  if (v !== undefined) s += (s === "" ? '{"reconcile":' : ',"reconcile":') + json$Call_Reconcile(v);
  v = m.reconcile_operations;
  if (v !== undefined) s += (s === "" ? '{"reconcile_operations":' : ',"reconcile_operations":') + json$Call_ReconcileOperations(v);
  v = m.message;
  if (v !== undefined) s += (s === "" ? '{"message":' : ',"message":') + json$Call_Message(v);
  v = m.request;
  if (v !== undefined) s += (s === "" ? '{"request":' : ',"request":') + json$Call_Request(v);
  v = m.suppress;
  if (v !== undefined) s += (s === "" ? '{"suppress":' : ',"suppress":') + json$Call_Suppress(v);
  v = m.update_framework;
  if (v !== undefined) s += (s === "" ? '{"update_framework":' : ',"update_framework":') + json$Call_UpdateFramework(v);
  return s === "" ? "{}" : s + "}";
}
export const Call = messageCodec("mesos.v1.scheduler.Call", encode$Call, decode$Call, json$Call, () => [
  { name: "framework_id", number: 1, label: "optional", type: mesos_v1_mesos$FrameworkID },
  { name: "type", number: 2, label: "optional", type: Call_Type },
  { name: "subscribe", number: 3, label: "optional", type: Call_Subscribe },
  { name: "accept", number: 4, label: "optional", type: Call_Accept },
  { name: "decline", number: 5, label: "optional", type: Call_Decline },
  { name: "accept_inverse_offers", number: 13, label: "optional", type: Call_AcceptInverseOffers },
  { name: "decline_inverse_offers", number: 14, label: "optional", type: Call_DeclineInverseOffers },
  { name: "revive", number: 15, label: "optional", type: Call_Revive },
  { name: "kill", number: 6, label: "optional", type: Call_Kill },
  { name: "shutdown", number: 7, label: "optional", type: Call_Shutdown },
  { name: "acknowledge", number: 8, label: "optional", type: Call_Acknowledge },
  { name: "acknowledge_operation_status", number: 17, label: "optional", type: Call_AcknowledgeOperationStatus },
  { name: "reconcile", number: 9, label: "optional", type: Call_Reconcile },
  { name: "reconcile_operations", number: 18, label: "optional", type: Call_ReconcileOperations },
  { name: "message", number: 10, label: "optional", type: Call_Message },
  { name: "request", number: 11, label: "optional", type: Call_Request },
  { name: "suppress", number: 16, label: "optional", type: Call_Suppress },
  { name: "update_framework", number: 19, label: "optional", type: Call_UpdateFramework },
]);

export function encode$Call_Subscribe(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.offer_constraints;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$OfferConstraints(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.suppressed_roles;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      w.string(v);
      w.uint32(18);
    }
  }
  v = m.framework_info;
  if (v === undefined) unset("mesos.v1.scheduler.Call.Subscribe", "framework_info");
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
      case 18: {
        (m.suppressed_roles ??= []).push(r.string());
        break;
      }
      case 26: {
        m.offer_constraints = decode$OfferConstraints(r, r.message(), m.offer_constraints);
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
  if (v !== undefined) s += (s === "" ? '{"offer_constraints":' : ',"offer_constraints":') + json$OfferConstraints(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_Subscribe = messageCodec("mesos.v1.scheduler.Call.Subscribe", encode$Call_Subscribe, decode$Call_Subscribe, json$Call_Subscribe, () => [
  { name: "framework_info", number: 1, label: "required", type: mesos_v1_mesos$FrameworkInfo },
  { name: "suppressed_roles", number: 2, label: "repeated", type: "string" },
  { name: "offer_constraints", number: 3, label: "optional", type: OfferConstraints },
]);

export function encode$Call_Accept(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.filters;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$Filters(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.operations;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$Offer_Operation(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
    }
  }
  v = m.offer_ids;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$OfferID(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Call_Accept(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.offer_ids ??= []).push(mesos_v1_mesos$decode$OfferID(r, r.message()));
        break;
      }
      case 18: {
        (m.operations ??= []).push(mesos_v1_mesos$decode$Offer_Operation(r, r.message()));
        break;
      }
      case 26: {
        m.filters = mesos_v1_mesos$decode$Filters(r, r.message(), m.filters);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Call_Accept(m) {
  let s = "";
  let v;
  v = m.offer_ids;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"offer_ids":' : ',"offer_ids":') + "[" + mesos_v1_mesos$json$OfferID(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$OfferID(v);
    }
    s += "]";
  }
  v = m.operations;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"operations":' : ',"operations":') + "[" + mesos_v1_mesos$json$Offer_Operation(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Offer_Operation(v);
    }
    s += "]";
  }
  v = m.filters;
  if (v !== undefined) s += (s === "" ? '{"filters":' : ',"filters":') + mesos_v1_mesos$json$Filters(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_Accept = messageCodec("mesos.v1.scheduler.Call.Accept", encode$Call_Accept, decode$Call_Accept, json$Call_Accept, () => [
  { name: "offer_ids", number: 1, label: "repeated", type: mesos_v1_mesos$OfferID },
  { name: "operations", number: 2, label: "repeated", type: mesos_v1_mesos$Offer_Operation },
  { name: "filters", number: 3, label: "optional", type: mesos_v1_mesos$Filters },
]);

export function encode$Call_Decline(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.filters;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$Filters(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.offer_ids;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$OfferID(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Call_Decline(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.offer_ids ??= []).push(mesos_v1_mesos$decode$OfferID(r, r.message()));
        break;
      }
      case 18: {
        m.filters = mesos_v1_mesos$decode$Filters(r, r.message(), m.filters);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Call_Decline(m) {
  let s = "";
  let v;
  v = m.offer_ids;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"offer_ids":' : ',"offer_ids":') + "[" + mesos_v1_mesos$json$OfferID(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$OfferID(v);
    }
    s += "]";
  }
  v = m.filters;
  if (v !== undefined) s += (s === "" ? '{"filters":' : ',"filters":') + mesos_v1_mesos$json$Filters(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_Decline = messageCodec("mesos.v1.scheduler.Call.Decline", encode$Call_Decline, decode$Call_Decline, json$Call_Decline, () => [
  { name: "offer_ids", number: 1, label: "repeated", type: mesos_v1_mesos$OfferID },
  { name: "filters", number: 2, label: "optional", type: mesos_v1_mesos$Filters },
]);

export function encode$Call_AcceptInverseOffers(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.filters;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$Filters(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.inverse_offer_ids;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$OfferID(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Call_AcceptInverseOffers(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.inverse_offer_ids ??= []).push(mesos_v1_mesos$decode$OfferID(r, r.message()));
        break;
      }
      case 18: {
        m.filters = mesos_v1_mesos$decode$Filters(r, r.message(), m.filters);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Call_AcceptInverseOffers(m) {
  let s = "";
  let v;
  v = m.inverse_offer_ids;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"inverse_offer_ids":' : ',"inverse_offer_ids":') + "[" + mesos_v1_mesos$json$OfferID(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$OfferID(v);
    }
    s += "]";
  }
  v = m.filters;
  if (v !== undefined) s += (s === "" ? '{"filters":' : ',"filters":') + mesos_v1_mesos$json$Filters(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_AcceptInverseOffers = messageCodec("mesos.v1.scheduler.Call.AcceptInverseOffers", encode$Call_AcceptInverseOffers, decode$Call_AcceptInverseOffers, json$Call_AcceptInverseOffers, () => [
  { name: "inverse_offer_ids", number: 1, label: "repeated", type: mesos_v1_mesos$OfferID },
  { name: "filters", number: 2, label: "optional", type: mesos_v1_mesos$Filters },
]);

export function encode$Call_DeclineInverseOffers(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.filters;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$Filters(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.inverse_offer_ids;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$OfferID(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Call_DeclineInverseOffers(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.inverse_offer_ids ??= []).push(mesos_v1_mesos$decode$OfferID(r, r.message()));
        break;
      }
      case 18: {
        m.filters = mesos_v1_mesos$decode$Filters(r, r.message(), m.filters);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Call_DeclineInverseOffers(m) {
  let s = "";
  let v;
  v = m.inverse_offer_ids;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"inverse_offer_ids":' : ',"inverse_offer_ids":') + "[" + mesos_v1_mesos$json$OfferID(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$OfferID(v);
    }
    s += "]";
  }
  v = m.filters;
  if (v !== undefined) s += (s === "" ? '{"filters":' : ',"filters":') + mesos_v1_mesos$json$Filters(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_DeclineInverseOffers = messageCodec("mesos.v1.scheduler.Call.DeclineInverseOffers", encode$Call_DeclineInverseOffers, decode$Call_DeclineInverseOffers, json$Call_DeclineInverseOffers, () => [
  { name: "inverse_offer_ids", number: 1, label: "repeated", type: mesos_v1_mesos$OfferID },
  { name: "filters", number: 2, label: "optional", type: mesos_v1_mesos$Filters },
]);

export function encode$Call_Revive(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.roles;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      w.string(v);
      w.uint32(10);
    }
  }

}
export function decode$Call_Revive(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.roles ??= []).push(r.string());
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Call_Revive(m) {
  let s = "";
  let v;
  v = m.roles;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"roles":' : ',"roles":') + "[" + jsonString(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + jsonString(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Call_Revive = messageCodec("mesos.v1.scheduler.Call.Revive", encode$Call_Revive, decode$Call_Revive, json$Call_Revive, () => [
  { name: "roles", number: 1, label: "repeated", type: "string" },
]);

export function encode$Call_Kill(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.kill_policy;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$KillPolicy(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.agent_id;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$AgentID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.task_id;
  if (v === undefined) unset("mesos.v1.scheduler.Call.Kill", "task_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$TaskID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_Kill(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.task_id = mesos_v1_mesos$decode$TaskID(r, r.message(), m.task_id);
        break;
      }
      case 18: {
        m.agent_id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      case 26: {
        m.kill_policy = mesos_v1_mesos$decode$KillPolicy(r, r.message(), m.kill_policy);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.task_id === undefined) r.incomplete = true;
  return m;
}
export function json$Call_Kill(m) {
  let s = "";
  let v;
  v = m.task_id;
  if (v !== undefined) s += (s === "" ? '{"task_id":' : ',"task_id":') + mesos_v1_mesos$json$TaskID(v);
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  v = m.kill_policy;
  if (v !== undefined) s += (s === "" ? '{"kill_policy":' : ',"kill_policy":') + mesos_v1_mesos$json$KillPolicy(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_Kill = messageCodec("mesos.v1.scheduler.Call.Kill", encode$Call_Kill, decode$Call_Kill, json$Call_Kill, () => [
  { name: "task_id", number: 1, label: "required", type: mesos_v1_mesos$TaskID },
  { name: "agent_id", number: 2, label: "optional", type: mesos_v1_mesos$AgentID },
  { name: "kill_policy", number: 3, label: "optional", type: mesos_v1_mesos$KillPolicy },
]);

export function encode$Call_Shutdown(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.agent_id;
  if (v === undefined) unset("mesos.v1.scheduler.Call.Shutdown", "agent_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$AgentID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.executor_id;
  if (v === undefined) unset("mesos.v1.scheduler.Call.Shutdown", "executor_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$ExecutorID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_Shutdown(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.executor_id = mesos_v1_mesos$decode$ExecutorID(r, r.message(), m.executor_id);
        break;
      }
      case 18: {
        m.agent_id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.executor_id === undefined || m.agent_id === undefined) r.incomplete = true;
  return m;
}
export function json$Call_Shutdown(m) {
  let s = "";
  let v;
  v = m.executor_id;
  if (v !== undefined) s += (s === "" ? '{"executor_id":' : ',"executor_id":') + mesos_v1_mesos$json$ExecutorID(v);
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_Shutdown = messageCodec("mesos.v1.scheduler.Call.Shutdown", encode$Call_Shutdown, decode$Call_Shutdown, json$Call_Shutdown, () => [
  { name: "executor_id", number: 1, label: "required", type: mesos_v1_mesos$ExecutorID },
  { name: "agent_id", number: 2, label: "required", type: mesos_v1_mesos$AgentID },
]);

export function encode$Call_Acknowledge(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.uuid;
  if (v === undefined) unset("mesos.v1.scheduler.Call.Acknowledge", "uuid");
  w.lengthDelimited(v);
  w.uint32(26);
  v = m.task_id;
  if (v === undefined) unset("mesos.v1.scheduler.Call.Acknowledge", "task_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$TaskID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.agent_id;
  if (v === undefined) unset("mesos.v1.scheduler.Call.Acknowledge", "agent_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$AgentID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_Acknowledge(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.agent_id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      case 18: {
        m.task_id = mesos_v1_mesos$decode$TaskID(r, r.message(), m.task_id);
        break;
      }
      case 26: {
        m.uuid = r.byteArray();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.agent_id === undefined || m.task_id === undefined || m.uuid === undefined) r.incomplete = true;
  return m;
}
export function json$Call_Acknowledge(m) {
  let s = "";
  let v;
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  v = m.task_id;
  if (v !== undefined) s += (s === "" ? '{"task_id":' : ',"task_id":') + mesos_v1_mesos$json$TaskID(v);
  v = m.uuid;
  if (v !== undefined) s += (s === "" ? '{"uuid":' : ',"uuid":') + jsonBytes(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_Acknowledge = messageCodec("mesos.v1.scheduler.Call.Acknowledge", encode$Call_Acknowledge, decode$Call_Acknowledge, json$Call_Acknowledge, () => [
  { name: "agent_id", number: 1, label: "required", type: mesos_v1_mesos$AgentID },
  { name: "task_id", number: 2, label: "required", type: mesos_v1_mesos$TaskID },
  { name: "uuid", number: 3, label: "required", type: "bytes" },
]);

export function encode$Call_AcknowledgeOperationStatus(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.operation_id;
  if (v === undefined) unset("mesos.v1.scheduler.Call.AcknowledgeOperationStatus", "operation_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$OperationID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(34);
  v = m.uuid;
  if (v === undefined) unset("mesos.v1.scheduler.Call.AcknowledgeOperationStatus", "uuid");
  w.lengthDelimited(v);
  w.uint32(26);
  v = m.resource_provider_id;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$ResourceProviderID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.agent_id;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$AgentID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(10);
  }

}
export function decode$Call_AcknowledgeOperationStatus(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.agent_id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      case 18: {
        m.resource_provider_id = mesos_v1_mesos$decode$ResourceProviderID(r, r.message(), m.resource_provider_id);
        break;
      }
      case 26: {
        m.uuid = r.byteArray();
        break;
      }
      case 34: {
        m.operation_id = mesos_v1_mesos$decode$OperationID(r, r.message(), m.operation_id);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.uuid === undefined || m.operation_id === undefined) r.incomplete = true;
  return m;
}
export function json$Call_AcknowledgeOperationStatus(m) {
  let s = "";
  let v;
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  v = m.resource_provider_id;
  if (v !== undefined) s += (s === "" ? '{"resource_provider_id":' : ',"resource_provider_id":') + mesos_v1_mesos$json$ResourceProviderID(v);
  v = m.uuid;
  if (v !== undefined) s += (s === "" ? '{"uuid":' : ',"uuid":') + jsonBytes(v);
  v = m.operation_id;
  if (v !== undefined) s += (s === "" ? '{"operation_id":' : ',"operation_id":') + mesos_v1_mesos$json$OperationID(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_AcknowledgeOperationStatus = messageCodec("mesos.v1.scheduler.Call.AcknowledgeOperationStatus", encode$Call_AcknowledgeOperationStatus, decode$Call_AcknowledgeOperationStatus, json$Call_AcknowledgeOperationStatus, () => [
  { name: "agent_id", number: 1, label: "optional", type: mesos_v1_mesos$AgentID },
  { name: "resource_provider_id", number: 2, label: "optional", type: mesos_v1_mesos$ResourceProviderID },
  { name: "uuid", number: 3, label: "required", type: "bytes" },
  { name: "operation_id", number: 4, label: "required", type: mesos_v1_mesos$OperationID },
]);

export function encode$Call_Reconcile(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.tasks;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Call_Reconcile_Task(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Call_Reconcile(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.tasks ??= []).push(decode$Call_Reconcile_Task(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Call_Reconcile(m) {
  let s = "";
  let v;
  v = m.tasks;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"tasks":' : ',"tasks":') + "[" + json$Call_Reconcile_Task(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Call_Reconcile_Task(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Call_Reconcile = messageCodec("mesos.v1.scheduler.Call.Reconcile", encode$Call_Reconcile, decode$Call_Reconcile, json$Call_Reconcile, () => [
  { name: "tasks", number: 1, label: "repeated", type: Call_Reconcile_Task },
]);

export function encode$Call_Reconcile_Task(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.agent_id;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$AgentID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.task_id;
  if (v === undefined) unset("mesos.v1.scheduler.Call.Reconcile.Task", "task_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$TaskID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_Reconcile_Task(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.task_id = mesos_v1_mesos$decode$TaskID(r, r.message(), m.task_id);
        break;
      }
      case 18: {
        m.agent_id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.task_id === undefined) r.incomplete = true;
  return m;
}
export function json$Call_Reconcile_Task(m) {
  let s = "";
  let v;
  v = m.task_id;
  if (v !== undefined) s += (s === "" ? '{"task_id":' : ',"task_id":') + mesos_v1_mesos$json$TaskID(v);
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_Reconcile_Task = messageCodec("mesos.v1.scheduler.Call.Reconcile.Task", encode$Call_Reconcile_Task, decode$Call_Reconcile_Task, json$Call_Reconcile_Task, () => [
  { name: "task_id", number: 1, label: "required", type: mesos_v1_mesos$TaskID },
  { name: "agent_id", number: 2, label: "optional", type: mesos_v1_mesos$AgentID },
]);

export function encode$Call_ReconcileOperations(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.operations;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Call_ReconcileOperations_Operation(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Call_ReconcileOperations(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.operations ??= []).push(decode$Call_ReconcileOperations_Operation(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Call_ReconcileOperations(m) {
  let s = "";
  let v;
  v = m.operations;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"operations":' : ',"operations":') + "[" + json$Call_ReconcileOperations_Operation(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Call_ReconcileOperations_Operation(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Call_ReconcileOperations = messageCodec("mesos.v1.scheduler.Call.ReconcileOperations", encode$Call_ReconcileOperations, decode$Call_ReconcileOperations, json$Call_ReconcileOperations, () => [
  { name: "operations", number: 1, label: "repeated", type: Call_ReconcileOperations_Operation },
]);

export function encode$Call_ReconcileOperations_Operation(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.resource_provider_id;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$ResourceProviderID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.agent_id;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$AgentID(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.operation_id;
  if (v === undefined) unset("mesos.v1.scheduler.Call.ReconcileOperations.Operation", "operation_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$OperationID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_ReconcileOperations_Operation(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.operation_id = mesos_v1_mesos$decode$OperationID(r, r.message(), m.operation_id);
        break;
      }
      case 18: {
        m.agent_id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      case 26: {
        m.resource_provider_id = mesos_v1_mesos$decode$ResourceProviderID(r, r.message(), m.resource_provider_id);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.operation_id === undefined) r.incomplete = true;
  return m;
}
export function json$Call_ReconcileOperations_Operation(m) {
  let s = "";
  let v;
  v = m.operation_id;
  if (v !== undefined) s += (s === "" ? '{"operation_id":' : ',"operation_id":') + mesos_v1_mesos$json$OperationID(v);
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  v = m.resource_provider_id;
  if (v !== undefined) s += (s === "" ? '{"resource_provider_id":' : ',"resource_provider_id":') + mesos_v1_mesos$json$ResourceProviderID(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_ReconcileOperations_Operation = messageCodec("mesos.v1.scheduler.Call.ReconcileOperations.Operation", encode$Call_ReconcileOperations_Operation, decode$Call_ReconcileOperations_Operation, json$Call_ReconcileOperations_Operation, () => [
  { name: "operation_id", number: 1, label: "required", type: mesos_v1_mesos$OperationID },
  { name: "agent_id", number: 2, label: "optional", type: mesos_v1_mesos$AgentID },
  { name: "resource_provider_id", number: 3, label: "optional", type: mesos_v1_mesos$ResourceProviderID },
]);

export function encode$Call_Message(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.data;
  if (v === undefined) unset("mesos.v1.scheduler.Call.Message", "data");
  w.lengthDelimited(v);
  w.uint32(26);
  v = m.executor_id;
  if (v === undefined) unset("mesos.v1.scheduler.Call.Message", "executor_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$ExecutorID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.agent_id;
  if (v === undefined) unset("mesos.v1.scheduler.Call.Message", "agent_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$AgentID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_Message(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.agent_id = mesos_v1_mesos$decode$AgentID(r, r.message(), m.agent_id);
        break;
      }
      case 18: {
        m.executor_id = mesos_v1_mesos$decode$ExecutorID(r, r.message(), m.executor_id);
        break;
      }
      case 26: {
        m.data = r.byteArray();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.agent_id === undefined || m.executor_id === undefined || m.data === undefined) r.incomplete = true;
  return m;
}
export function json$Call_Message(m) {
  let s = "";
  let v;
  v = m.agent_id;
  if (v !== undefined) s += (s === "" ? '{"agent_id":' : ',"agent_id":') + mesos_v1_mesos$json$AgentID(v);
  v = m.executor_id;
  if (v !== undefined) s += (s === "" ? '{"executor_id":' : ',"executor_id":') + mesos_v1_mesos$json$ExecutorID(v);
  v = m.data;
  if (v !== undefined) s += (s === "" ? '{"data":' : ',"data":') + jsonBytes(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_Message = messageCodec("mesos.v1.scheduler.Call.Message", encode$Call_Message, decode$Call_Message, json$Call_Message, () => [
  { name: "agent_id", number: 1, label: "required", type: mesos_v1_mesos$AgentID },
  { name: "executor_id", number: 2, label: "required", type: mesos_v1_mesos$ExecutorID },
  { name: "data", number: 3, label: "required", type: "bytes" },
]);

export function encode$Call_Request(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.requests;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$Request(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Call_Request(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.requests ??= []).push(mesos_v1_mesos$decode$Request(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Call_Request(m) {
  let s = "";
  let v;
  v = m.requests;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"requests":' : ',"requests":') + "[" + mesos_v1_mesos$json$Request(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Request(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Call_Request = messageCodec("mesos.v1.scheduler.Call.Request", encode$Call_Request, decode$Call_Request, json$Call_Request, () => [
  { name: "requests", number: 1, label: "repeated", type: mesos_v1_mesos$Request },
]);

export function encode$Call_Suppress(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.roles;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      w.string(v);
      w.uint32(10);
    }
  }

}
export function decode$Call_Suppress(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.roles ??= []).push(r.string());
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Call_Suppress(m) {
  let s = "";
  let v;
  v = m.roles;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"roles":' : ',"roles":') + "[" + jsonString(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + jsonString(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Call_Suppress = messageCodec("mesos.v1.scheduler.Call.Suppress", encode$Call_Suppress, decode$Call_Suppress, json$Call_Suppress, () => [
  { name: "roles", number: 1, label: "repeated", type: "string" },
]);

export function encode$Call_UpdateFramework(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.offer_constraints;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$OfferConstraints(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.suppressed_roles;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      w.string(v);
      w.uint32(18);
    }
  }
  v = m.framework_info;
  if (v === undefined) unset("mesos.v1.scheduler.Call.UpdateFramework", "framework_info");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_UpdateFramework(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.framework_info = mesos_v1_mesos$decode$FrameworkInfo(r, r.message(), m.framework_info);
        break;
      }
      case 18: {
        (m.suppressed_roles ??= []).push(r.string());
        break;
      }
      case 26: {
        m.offer_constraints = decode$OfferConstraints(r, r.message(), m.offer_constraints);
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
export function json$Call_UpdateFramework(m) {
  let s = "";
  let v;
  v = m.framework_info;
  if (v !== undefined) s += (s === "" ? '{"framework_info":' : ',"framework_info":') + mesos_v1_mesos$json$FrameworkInfo(v);
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
  if (v !== undefined) s += (s === "" ? '{"offer_constraints":' : ',"offer_constraints":') + json$OfferConstraints(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_UpdateFramework = messageCodec("mesos.v1.scheduler.Call.UpdateFramework", encode$Call_UpdateFramework, decode$Call_UpdateFramework, json$Call_UpdateFramework, () => [
  { name: "framework_info", number: 1, label: "required", type: mesos_v1_mesos$FrameworkInfo },
  { name: "suppressed_roles", number: 2, label: "repeated", type: "string" },
  { name: "offer_constraints", number: 3, label: "optional", type: OfferConstraints },
]);

export function encode$APIResult(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.error;
  if (v !== undefined) {
    w.string(v);
    w.uint32(26);
  }
  v = m.response;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Response(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.status_code;
  if (v === undefined) unset("mesos.v1.scheduler.APIResult", "status_code");
  w.uint32(v);
  w.uint32(8);

}
export function decode$APIResult(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.status_code = r.uint32();
        break;
      }
      case 18: {
        m.response = decode$Response(r, r.message(), m.response);
        break;
      }
      case 26: {
        m.error = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.status_code === undefined) r.incomplete = true;
  return m;
}
export function json$APIResult(m) {
  let s = "";
  let v;
  v = m.status_code;
  if (v !== undefined) s += (s === "" ? '{"status_code":' : ',"status_code":') + v;
  v = m.response;
  if (v !== undefined) s += (s === "" ? '{"response":' : ',"response":') + json$Response(v);
  v = m.error;
  if (v !== undefined) s += (s === "" ? '{"error":' : ',"error":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const APIResult = messageCodec("mesos.v1.scheduler.APIResult", encode$APIResult, decode$APIResult, json$APIResult, () => [
  { name: "status_code", number: 1, label: "required", type: "uint32" },
  { name: "response", number: 2, label: "optional", type: Response },
  { name: "error", number: 3, label: "optional", type: "string" },
]);
