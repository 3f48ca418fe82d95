package org.fengqiao.examples.partner;

import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.TraceEntry;

/**
 * What the platform keeps of an entry it watched: enough to know it again, and to check it against
 * the trace.
 *
 * @param name the case, {@code cases/{uuid}}
 */
record Seen(int lane, long position, String name, int version, String hash, CaseState state) {
  private static final String SEPARATOR = " ";

  static Seen of(TraceEntry entry) {
    return new Seen(
        entry.getId().getLane(),
        entry.getId().getPosition(),
        entry.getCase(),
        entry.getVersion(),
        entry.getHash(),
        entry.getState());
  }

  /** From a {@link #line}. */
  static Seen parse(String line) {
    var parts = line.split(SEPARATOR);
    return new Seen(
        Integer.parseInt(parts[0]),
        Long.parseLong(parts[1]),
        parts[2],
        Integer.parseInt(parts[3]),
        parts[4],
        CaseState.valueOf(parts[5]));
  }

  String line() {
    return String.join(
        SEPARATOR,
        Integer.toString(lane),
        Long.toString(position),
        name,
        Integer.toString(version),
        hash,
        state.name());
  }
}
