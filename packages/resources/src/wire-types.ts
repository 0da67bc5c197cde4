export interface WireLabels {
  labels?: { key: string; value?: string }[];
}
export interface WireReservation {
  type?: "UNKNOWN" | "STATIC" | "DYNAMIC";
  role?: string;
  principal?: string;
  labels?: WireLabels;
}
export interface WireDisk {
  persistence?: { id: string; principal?: string };
  volume?: { container_path: string; host_path?: string; mode?: "RW" | "RO"; image?: unknown; source?: unknown };
  source?: {
    type: "UNKNOWN" | "PATH" | "MOUNT" | "BLOCK" | "RAW";
    path?: { root?: string };
    mount?: { root?: string };
    vendor?: string;
    id?: string;
    metadata?: WireLabels;
    profile?: string;
  };
}
export interface WireResource {
  name: string;
  type: "SCALAR" | "RANGES" | "SET" | "TEXT";
  scalar?: { value: number };
  ranges?: { range?: { begin: number | bigint; end: number | bigint }[] };
  set?: { item?: string[] };
  role?: string;
  allocation_info?: { role?: string };
  reservation?: WireReservation;
  reservations?: WireReservation[];
  disk?: WireDisk;
  revocable?: object;
  shared?: object;
  provider_id?: { value: string };
}
export interface WireAttribute {
  name: string;
  type: "SCALAR" | "RANGES" | "SET" | "TEXT";
  scalar?: { value: number };
  ranges?: { range?: { begin: number | bigint; end: number | bigint }[] };
  set?: { item?: string[] };
  text?: { value: string };
}
