package org.clausary.store;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parcels on their way to a store, many with one request. A store that does not take the graphs of
 * several versions at once gets each graph by a request of its own. Not thread-safe.
 */
final class Shipment {

  /** About twenty policies of usual length. */
  private static final int ENOUGH = 32 << 20;

  private static final int TOO_LARGE = 413;

  /** What servers answer that know no such service, method or format. */
  private static final Set<Integer> CANNOT = Set.of(400, 404, 405, 406, 411, 415, 500, 501);

  private final Endpoint endpoint;
  private final Wire wire;
  private final Map<String, Parcel> waiting = new LinkedHashMap<>();
  private int size;
  private boolean one;
  private int sent;

  /**
   * @param one whether to send each graph alone from the start
   */
  Shipment(Endpoint endpoint, Wire wire, boolean one) {
    this.endpoint = endpoint;
    this.wire = wire;
    this.one = one;
  }

  /** How many parcels have arrived. */
  int sent() {
    return sent;
  }

  /** Takes a parcel; it may be sent later. */
  Void add(Parcel parcel) throws Wire.Refused {
    waiting.put(parcel.subject(), parcel);
    size += parcel.size();
    return size >= ENOUGH ? send() : null;
  }

  /** Sends what waits. */
  Void send() throws Wire.Refused {
    var parcels = new ArrayList<>(waiting.values());
    waiting.clear();
    size = 0;
    if (!parcels.isEmpty()) {
      send(parcels);
    }
    return null;
  }

  private void send(List<Parcel> parcels) throws Wire.Refused {
    if (one) {
      sendGraphs(parcels);
      return;
    }
    try {
      sendTogether(parcels);
    } catch (Wire.Refused e) {
      if (e.status() == TOO_LARGE && parcels.size() > 1) {
        int half = parcels.size() / 2;
        send(parcels.subList(0, half));
        send(parcels.subList(half, parcels.size()));
      } else if (CANNOT.contains(e.status()) && sent == 0 || e.status() == TOO_LARGE) {
        one = one || e.status() != TOO_LARGE;
        sendGraphs(parcels);
      } else {
        throw e;
      }
    }
  }

  private void sendTogether(List<Parcel> parcels) throws Wire.Refused {
    var drop = new StringBuilder();
    var quads = new StringBuilder();
    for (Parcel parcel : parcels) {
      for (Parcel.Part part : parcel.parts()) {
        drop.append("DROP SILENT GRAPH <").append(part.graph()).append("> ;\n");
        part.appendQuads(quads);
      }
    }
    wire.update(endpoint, drop.toString());
    byte[] body = quads.toString().getBytes(StandardCharsets.UTF_8);
    wire.send("POST", URI.create(endpoint.quads()), "application/n-quads", body);
    sent += parcels.size();
  }

  private void sendGraphs(List<Parcel> parcels) throws Wire.Refused {
    for (Parcel parcel : parcels) {
      for (Parcel.Part part : parcel.parts()) {
        wire.put(endpoint, part);
      }
      sent++;
    }
  }
}
