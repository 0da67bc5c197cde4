// Generated from the .proto files by `npm run generate`. Do not edit.
import { enumNumber, messageCodec, unset } from "../../../codec.ts";
import { enumTable } from "../../../descriptor.ts";
import { unknownFields } from "../../../wire-reader.ts";
import {
  FrameworkID as mesos_v1_mesos$FrameworkID,
  Offer_Operation as mesos_v1_mesos$Offer_Operation,
  Operation as mesos_v1_mesos$Operation,
  OperationStatus as mesos_v1_mesos$OperationStatus,
  Resource as mesos_v1_mesos$Resource,
  ResourceProviderID as mesos_v1_mesos$ResourceProviderID,
  ResourceProviderInfo as mesos_v1_mesos$ResourceProviderInfo,
  UUID as mesos_v1_mesos$UUID,
  decode$FrameworkID as mesos_v1_mesos$decode$FrameworkID,
  decode$Offer_Operation as mesos_v1_mesos$decode$Offer_Operation,
  decode$Operation as mesos_v1_mesos$decode$Operation,
  decode$OperationStatus as mesos_v1_mesos$decode$OperationStatus,
  decode$Resource as mesos_v1_mesos$decode$Resource,
  decode$ResourceProviderID as mesos_v1_mesos$decode$ResourceProviderID,
  decode$ResourceProviderInfo as mesos_v1_mesos$decode$ResourceProviderInfo,
  decode$UUID as mesos_v1_mesos$decode$UUID,
  encode$FrameworkID as mesos_v1_mesos$encode$FrameworkID,
  encode$Offer_Operation as mesos_v1_mesos$encode$Offer_Operation,
  encode$Operation as mesos_v1_mesos$encode$Operation,
  encode$OperationStatus as mesos_v1_mesos$encode$OperationStatus,
  encode$Resource as mesos_v1_mesos$encode$Resource,
  encode$ResourceProviderID as mesos_v1_mesos$encode$ResourceProviderID,
  encode$ResourceProviderInfo as mesos_v1_mesos$encode$ResourceProviderInfo,
  encode$UUID as mesos_v1_mesos$encode$UUID,
  json$FrameworkID as mesos_v1_mesos$json$FrameworkID,
  json$Offer_Operation as mesos_v1_mesos$json$Offer_Operation,
  json$Operation as mesos_v1_mesos$json$Operation,
  json$OperationStatus as mesos_v1_mesos$json$OperationStatus,
  json$Resource as mesos_v1_mesos$json$Resource,
  json$ResourceProviderID as mesos_v1_mesos$json$ResourceProviderID,
  json$ResourceProviderInfo as mesos_v1_mesos$json$ResourceProviderInfo,
  json$UUID as mesos_v1_mesos$json$UUID,
} from "./mesos.js";

export const Event_Type = enumTable("mesos.v1.resource_provider.Event.Type", ["UNKNOWN", "SUBSCRIBED", "APPLY_OPERATION", "PUBLISH_RESOURCES", "ACKNOWLEDGE_OPERATION_STATUS", "RECONCILE_OPERATIONS", "TEARDOWN"]);

export const Call_Type = enumTable("mesos.v1.resource_provider.Call.Type", ["UNKNOWN", "SUBSCRIBE", "UPDATE_OPERATION_STATUS", "UPDATE_STATE", "UPDATE_PUBLISH_RESOURCES_STATUS"]);

export const Call_UpdatePublishResourcesStatus_Status = enumTable("mesos.v1.resource_provider.Call.UpdatePublishResourcesStatus.Status", ["UNKNOWN", "OK", "FAILED"]);

export function encode$Event(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.reconcile_operations;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Event_ReconcileOperations(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(50);
  }
  v = m.acknowledge_operation_status;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Event_AcknowledgeOperationStatus(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(42);
  }
  v = m.publish_resources;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Event_PublishResources(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.apply_operation;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Event_ApplyOperation(w, v);
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
        m.apply_operation = decode$Event_ApplyOperation(r, r.message(), m.apply_operation);
        break;
      }
      case 34: {
        m.publish_resources = decode$Event_PublishResources(r, r.message(), m.publish_resources);
        break;
      }
      case 42: {
        m.acknowledge_operation_status = decode$Event_AcknowledgeOperationStatus(r, r.message(), m.acknowledge_operation_status);
        break;
      }
      case 50: {
        m.reconcile_operations = decode$Event_ReconcileOperations(r, r.message(), m.reconcile_operations);
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
  v = m.apply_operation;
  if (v !== undefined) s += (s === "" ? '{"apply_operation":' : ',"apply_operation":') + json$Event_ApplyOperation(v);
  v = m.publish_resources;
  if (v !== undefined) s += (s === "" ? '{"publish_resources":' : ',"publish_resources":') + json$Event_PublishResources(v);
  v = m.acknowledge_operation_status;
  if (v !== undefined) s += (s === "" ? '{"acknowledge_operation_status":' : ',"acknowledge_operation_status":') + json$Event_AcknowledgeOperationStatus(v);
  v = m.reconcile_operations;
  if (v !== undefined) s += (s === "" ? '{"reconcile_operations":' : ',"reconcile_operations":') + json$Event_ReconcileOperations(v);
  return s === "" ? "{}" : s + "}";
}
export const Event = messageCodec("mesos.v1.resource_provider.Event", encode$Event, decode$Event, json$Event, () => [
  { name: "type", number: 1, label: "optional", type: Event_Type },
  { name: "subscribed", number: 2, label: "optional", type: Event_Subscribed },
  { name: "apply_operation", number: 3, label: "optional", type: Event_ApplyOperation },
  { name: "publish_resources", number: 4, label: "optional", type: Event_PublishResources },
  { name: "acknowledge_operation_status", number: 5, label: "optional", type: Event_AcknowledgeOperationStatus },
  { name: "reconcile_operations", number: 6, label: "optional", type: Event_ReconcileOperations },
]);

export function encode$Event_Subscribed(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.provider_id;
  if (v === undefined) unset("mesos.v1.resource_provider.Event.Subscribed", "provider_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$ResourceProviderID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Event_Subscribed(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.provider_id = mesos_v1_mesos$decode$ResourceProviderID(r, r.message(), m.provider_id);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.provider_id === undefined) r.incomplete = true;
  return m;
}
export function json$Event_Subscribed(m) {
  let s = "";
  let v;
  v = m.provider_id;
  if (v !== undefined) s += (s === "" ? '{"provider_id":' : ',"provider_id":') + mesos_v1_mesos$json$ResourceProviderID(v);
  return s === "" ? "{}" : s + "}";
}
export const Event_Subscribed = messageCodec("mesos.v1.resource_provider.Event.Subscribed", encode$Event_Subscribed, decode$Event_Subscribed, json$Event_Subscribed, () => [
  { name: "provider_id", number: 1, label: "required", type: mesos_v1_mesos$ResourceProviderID },
]);

export function encode$Event_ApplyOperation(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.resource_version_uuid;
  if (v === undefined) unset("mesos.v1.resource_provider.Event.ApplyOperation", "resource_version_uuid");
  {
    const start = w.size;
    mesos_v1_mesos$encode$UUID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(34);
  v = m.operation_uuid;
  if (v === undefined) unset("mesos.v1.resource_provider.Event.ApplyOperation", "operation_uuid");
  {
    const start = w.size;
    mesos_v1_mesos$encode$UUID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(26);
  v = m.info;
  if (v === undefined) unset("mesos.v1.resource_provider.Event.ApplyOperation", "info");
  {
    const start = w.size;
    mesos_v1_mesos$encode$Offer_Operation(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
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
export function decode$Event_ApplyOperation(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.framework_id = mesos_v1_mesos$decode$FrameworkID(r, r.message(), m.framework_id);
        break;
      }
      case 18: {
        m.info = mesos_v1_mesos$decode$Offer_Operation(r, r.message(), m.info);
        break;
      }
      case 26: {
        m.operation_uuid = mesos_v1_mesos$decode$UUID(r, r.message(), m.operation_uuid);
        break;
      }
      case 34: {
        m.resource_version_uuid = mesos_v1_mesos$decode$UUID(r, r.message(), m.resource_version_uuid);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.info === undefined || m.operation_uuid === undefined || m.resource_version_uuid === undefined) r.incomplete = true;
  return m;
}
export function json$Event_ApplyOperation(m) {
  let s = "";
  let v;
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + mesos_v1_mesos$json$FrameworkID(v);
  v = m.info;
  if (v !== undefined) s += (s === "" ? '{"info":' : ',"info":') + mesos_v1_mesos$json$Offer_Operation(v);
  v = m.operation_uuid;
  if (v !== undefined) s += (s === "" ? '{"operation_uuid":' : ',"operation_uuid":') + mesos_v1_mesos$json$UUID(v);
  v = m.resource_version_uuid;
  if (v !== undefined) s += (s === "" ? '{"resource_version_uuid":' : ',"resource_version_uuid":') + mesos_v1_mesos$json$UUID(v);
  return s === "" ? "{}" : s + "}";
}
export const Event_ApplyOperation = messageCodec("mesos.v1.resource_provider.Event.ApplyOperation", encode$Event_ApplyOperation, decode$Event_ApplyOperation, json$Event_ApplyOperation, () => [
  { name: "framework_id", number: 1, label: "optional", type: mesos_v1_mesos$FrameworkID },
  { name: "info", number: 2, label: "required", type: mesos_v1_mesos$Offer_Operation },
  { name: "operation_uuid", number: 3, label: "required", type: mesos_v1_mesos$UUID },
  { name: "resource_version_uuid", number: 4, label: "required", type: mesos_v1_mesos$UUID },
]);

export function encode$Event_PublishResources(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.resources;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$Resource(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
    }
  }
  v = m.uuid;
  if (v === undefined) unset("mesos.v1.resource_provider.Event.PublishResources", "uuid");
  {
    const start = w.size;
    mesos_v1_mesos$encode$UUID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Event_PublishResources(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.uuid = mesos_v1_mesos$decode$UUID(r, r.message(), m.uuid);
        break;
      }
      case 18: {
        (m.resources ??= []).push(mesos_v1_mesos$decode$Resource(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.uuid === undefined) r.incomplete = true;
  return m;
}
export function json$Event_PublishResources(m) {
  let s = "";
  let v;
  v = m.uuid;
  if (v !== undefined) s += (s === "" ? '{"uuid":' : ',"uuid":') + mesos_v1_mesos$json$UUID(v);
  v = m.resources;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"resources":' : ',"resources":') + "[" + mesos_v1_mesos$json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Resource(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Event_PublishResources = messageCodec("mesos.v1.resource_provider.Event.PublishResources", encode$Event_PublishResources, decode$Event_PublishResources, json$Event_PublishResources, () => [
  { name: "uuid", number: 1, label: "required", type: mesos_v1_mesos$UUID },
  { name: "resources", number: 2, label: "repeated", type: mesos_v1_mesos$Resource },
]);

export function encode$Event_AcknowledgeOperationStatus(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.operation_uuid;
  if (v === undefined) unset("mesos.v1.resource_provider.Event.AcknowledgeOperationStatus", "operation_uuid");
  {
    const start = w.size;
    mesos_v1_mesos$encode$UUID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.status_uuid;
  if (v === undefined) unset("mesos.v1.resource_provider.Event.AcknowledgeOperationStatus", "status_uuid");
  {
    const start = w.size;
    mesos_v1_mesos$encode$UUID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Event_AcknowledgeOperationStatus(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.status_uuid = mesos_v1_mesos$decode$UUID(r, r.message(), m.status_uuid);
        break;
      }
      case 18: {
        m.operation_uuid = mesos_v1_mesos$decode$UUID(r, r.message(), m.operation_uuid);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.status_uuid === undefined || m.operation_uuid === undefined) r.incomplete = true;
  return m;
}
export function json$Event_AcknowledgeOperationStatus(m) {
  let s = "";
  let v;
  v = m.status_uuid;
  if (v !== undefined) s += (s === "" ? '{"status_uuid":' : ',"status_uuid":') + mesos_v1_mesos$json$UUID(v);
  v = m.operation_uuid;
  if (v !== undefined) s += (s === "" ? '{"operation_uuid":' : ',"operation_uuid":') + mesos_v1_mesos$json$UUID(v);
  return s === "" ? "{}" : s + "}";
}
export const Event_AcknowledgeOperationStatus = messageCodec("mesos.v1.resource_provider.Event.AcknowledgeOperationStatus", encode$Event_AcknowledgeOperationStatus, decode$Event_AcknowledgeOperationStatus, json$Event_AcknowledgeOperationStatus, () => [
  { name: "status_uuid", number: 1, label: "required", type: mesos_v1_mesos$UUID },
  { name: "operation_uuid", number: 2, label: "required", type: mesos_v1_mesos$UUID },
]);

export function encode$Event_ReconcileOperations(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.operation_uuids;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$UUID(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Event_ReconcileOperations(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.operation_uuids ??= []).push(mesos_v1_mesos$decode$UUID(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Event_ReconcileOperations(m) {
  let s = "";
  let v;
  v = m.operation_uuids;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"operation_uuids":' : ',"operation_uuids":') + "[" + mesos_v1_mesos$json$UUID(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$UUID(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Event_ReconcileOperations = messageCodec("mesos.v1.resource_provider.Event.ReconcileOperations", encode$Event_ReconcileOperations, decode$Event_ReconcileOperations, json$Event_ReconcileOperations, () => [
  { name: "operation_uuids", number: 1, label: "repeated", type: mesos_v1_mesos$UUID },
]);

export function encode$Call(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.update_publish_resources_status;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_UpdatePublishResourcesStatus(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(50);
  }
  v = m.update_state;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_UpdateState(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(42);
  }
  v = m.update_operation_status;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Call_UpdateOperationStatus(w, v);
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
  v = m.resource_provider_id;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$ResourceProviderID(w, v);
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
        m.resource_provider_id = mesos_v1_mesos$decode$ResourceProviderID(r, r.message(), m.resource_provider_id);
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
        m.update_operation_status = decode$Call_UpdateOperationStatus(r, r.message(), m.update_operation_status);
        break;
      }
      case 42: {
        m.update_state = decode$Call_UpdateState(r, r.message(), m.update_state);
        break;
      }
      case 50: {
        m.update_publish_resources_status = decode$Call_UpdatePublishResourcesStatus(r, r.message(), m.update_publish_resources_status);
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
  v = m.resource_provider_id;
  if (v !== undefined) s += (s === "" ? '{"resource_provider_id":' : ',"resource_provider_id":') + mesos_v1_mesos$json$ResourceProviderID(v);
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  v = m.subscribe;
  if (v !== undefined) s += (s === "" ? '{"subscribe":' : ',"subscribe":') + json$Call_Subscribe(v);
  v = m.update_operation_status;
  if (v !== undefined) s += (s === "" ? '{"update_operation_status":' : ',"update_operation_status":') + json$Call_UpdateOperationStatus(v);
  v = m.update_state;
  if (v !== undefined) s += (s === "" ? '{"update_state":' : ',"update_state":') + json$Call_UpdateState(v);
  v = m.update_publish_resources_status;
  if (v !== undefined) s += (s === "" ? '{"update_publish_resources_status":' : ',"update_publish_resources_status":') + json$Call_UpdatePublishResourcesStatus(v);
  return s === "" ? "{}" : s + "}";
}
export const Call = messageCodec("mesos.v1.resource_provider.Call", encode$Call, decode$Call, json$Call, () => [
  { name: "resource_provider_id", number: 1, label: "optional", type: mesos_v1_mesos$ResourceProviderID },
  { name: "type", number: 2, label: "optional", type: Call_Type },
  { name: "subscribe", number: 3, label: "optional", type: Call_Subscribe },
  { name: "update_operation_status", number: 4, label: "optional", type: Call_UpdateOperationStatus },
  { name: "update_state", number: 5, label: "optional", type: Call_UpdateState },
  { name: "update_publish_resources_status", number: 6, label: "optional", type: Call_UpdatePublishResourcesStatus },
]);

export function encode$Call_Subscribe(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.resource_provider_info;
  if (v === undefined) unset("mesos.v1.resource_provider.Call.Subscribe", "resource_provider_info");
  {
    const start = w.size;
    mesos_v1_mesos$encode$ResourceProviderInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_Subscribe(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.resource_provider_info = mesos_v1_mesos$decode$ResourceProviderInfo(r, r.message(), m.resource_provider_info);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.resource_provider_info === undefined) r.incomplete = true;
  return m;
}
export function json$Call_Subscribe(m) {
  let s = "";
  let v;
  v = m.resource_provider_info;
  if (v !== undefined) s += (s === "" ? '{"resource_provider_info":' : ',"resource_provider_info":') + mesos_v1_mesos$json$ResourceProviderInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_Subscribe = messageCodec("mesos.v1.resource_provider.Call.Subscribe", encode$Call_Subscribe, decode$Call_Subscribe, json$Call_Subscribe, () => [
  { name: "resource_provider_info", number: 1, label: "required", type: mesos_v1_mesos$ResourceProviderInfo },
]);

export function encode$Call_UpdateOperationStatus(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.operation_uuid;
  if (v === undefined) unset("mesos.v1.resource_provider.Call.UpdateOperationStatus", "operation_uuid");
  {
    const start = w.size;
    mesos_v1_mesos$encode$UUID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(34);
  v = m.latest_status;
  if (v !== undefined) {
    {
      const start = w.size;
      mesos_v1_mesos$encode$OperationStatus(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.status;
  if (v === undefined) unset("mesos.v1.resource_provider.Call.UpdateOperationStatus", "status");
  {
    const start = w.size;
    mesos_v1_mesos$encode$OperationStatus(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
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
export function decode$Call_UpdateOperationStatus(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.framework_id = mesos_v1_mesos$decode$FrameworkID(r, r.message(), m.framework_id);
        break;
      }
      case 18: {
        m.status = mesos_v1_mesos$decode$OperationStatus(r, r.message(), m.status);
        break;
      }
      case 26: {
        m.latest_status = mesos_v1_mesos$decode$OperationStatus(r, r.message(), m.latest_status);
        break;
      }
      case 34: {
        m.operation_uuid = mesos_v1_mesos$decode$UUID(r, r.message(), m.operation_uuid);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.status === undefined || m.operation_uuid === undefined) r.incomplete = true;
  return m;
}
export function json$Call_UpdateOperationStatus(m) {
  let s = "";
  let v;
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + mesos_v1_mesos$json$FrameworkID(v);
  v = m.status;
  if (v !== undefined) s += (s === "" ? '{"status":' : ',"status":') + mesos_v1_mesos$json$OperationStatus(v);
  v = m.latest_status;
  if (v !== undefined) s += (s === "" ? '{"latest_status":' : ',"latest_status":') + mesos_v1_mesos$json$OperationStatus(v);
  v = m.operation_uuid;
  if (v !== undefined) s += (s === "" ? '{"operation_uuid":' : ',"operation_uuid":') + mesos_v1_mesos$json$UUID(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_UpdateOperationStatus = messageCodec("mesos.v1.resource_provider.Call.UpdateOperationStatus", encode$Call_UpdateOperationStatus, decode$Call_UpdateOperationStatus, json$Call_UpdateOperationStatus, () => [
  { name: "framework_id", number: 1, label: "optional", type: mesos_v1_mesos$FrameworkID },
  { name: "status", number: 2, label: "required", type: mesos_v1_mesos$OperationStatus },
  { name: "latest_status", number: 3, label: "optional", type: mesos_v1_mesos$OperationStatus },
  { name: "operation_uuid", number: 4, label: "required", type: mesos_v1_mesos$UUID },
]);

export function encode$Call_UpdateState(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.resource_version_uuid;
  if (v === undefined) unset("mesos.v1.resource_provider.Call.UpdateState", "resource_version_uuid");
  {
    const start = w.size;
    mesos_v1_mesos$encode$UUID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(26);
  v = m.resources;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$Resource(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
    }
  }
  v = m.operations;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$Operation(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Call_UpdateState(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.operations ??= []).push(mesos_v1_mesos$decode$Operation(r, r.message()));
        break;
      }
      case 18: {
        (m.resources ??= []).push(mesos_v1_mesos$decode$Resource(r, r.message()));
        break;
      }
      case 26: {
        m.resource_version_uuid = mesos_v1_mesos$decode$UUID(r, r.message(), m.resource_version_uuid);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.resource_version_uuid === undefined) r.incomplete = true;
  return m;
}
export function json$Call_UpdateState(m) {
  let s = "";
  let v;
  v = m.operations;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"operations":' : ',"operations":') + "[" + mesos_v1_mesos$json$Operation(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Operation(v);
    }
    s += "]";
  }
  v = m.resources;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"resources":' : ',"resources":') + "[" + mesos_v1_mesos$json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Resource(v);
    }
    s += "]";
  }
  v = m.resource_version_uuid;
  if (v !== undefined) s += (s === "" ? '{"resource_version_uuid":' : ',"resource_version_uuid":') + mesos_v1_mesos$json$UUID(v);
  return s === "" ? "{}" : s + "}";
}
export const Call_UpdateState = messageCodec("mesos.v1.resource_provider.Call.UpdateState", encode$Call_UpdateState, decode$Call_UpdateState, json$Call_UpdateState, () => [
  { name: "operations", number: 1, label: "repeated", type: mesos_v1_mesos$Operation },
  { name: "resources", number: 2, label: "repeated", type: mesos_v1_mesos$Resource },
  { name: "resource_version_uuid", number: 3, label: "required", type: mesos_v1_mesos$UUID },
]);

export function encode$Call_UpdatePublishResourcesStatus(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.status;
  if (v === undefined) unset("mesos.v1.resource_provider.Call.UpdatePublishResourcesStatus", "status");
  w.int32(enumNumber(Call_UpdatePublishResourcesStatus_Status.numberOf, v));
  w.uint32(16);
  v = m.uuid;
  if (v === undefined) unset("mesos.v1.resource_provider.Call.UpdatePublishResourcesStatus", "uuid");
  {
    const start = w.size;
    mesos_v1_mesos$encode$UUID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Call_UpdatePublishResourcesStatus(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.uuid = mesos_v1_mesos$decode$UUID(r, r.message(), m.uuid);
        break;
      }
      case 16: {
        const number = r.int32();
        const v = Call_UpdatePublishResourcesStatus_Status.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.status = v;
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.uuid === undefined || m.status === undefined) r.incomplete = true;
  return m;
}
export function json$Call_UpdatePublishResourcesStatus(m) {
  let s = "";
  let v;
  v = m.uuid;
  if (v !== undefined) s += (s === "" ? '{"uuid":' : ',"uuid":') + mesos_v1_mesos$json$UUID(v);
  v = m.status;
  if (v !== undefined) s += (s === "" ? '{"status":' : ',"status":') + '"' + v + '"';
  return s === "" ? "{}" : s + "}";
}
export const Call_UpdatePublishResourcesStatus = messageCodec("mesos.v1.resource_provider.Call.UpdatePublishResourcesStatus", encode$Call_UpdatePublishResourcesStatus, decode$Call_UpdatePublishResourcesStatus, json$Call_UpdatePublishResourcesStatus, () => [
  { name: "uuid", number: 1, label: "required", type: mesos_v1_mesos$UUID },
  { name: "status", number: 2, label: "required", type: Call_UpdatePublishResourcesStatus_Status },
]);
