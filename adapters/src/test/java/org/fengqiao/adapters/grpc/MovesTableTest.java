package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.fengqiao.domain.cases.CaseStatus;
import org.fengqiao.domain.cases.Move;
import org.fengqiao.domain.cases.Mover;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc;
import org.junit.jupiter.api.Test;

/** The table of moves that partners read against the one that decides. */
class MovesTableTest {
  private static final String CONTRACT = "/fengqiao/cases/v1/case_service.proto";
  private static final Pattern ROW =
      Pattern.compile("// \\| ([A-Z_]+) \\(([A-Za-z.]+)\\) \\| ([^|]+) \\| [^|]+ \\| ([^|]+) \\|");

  /** One row: the call, the states, by whom. */
  private record Row(String call, Set<CaseStatus> from, String by) {}

  @Test
  void saysOfEachMoveTheCallTheStatesAndByWhom() throws IOException {
    var decided = new TreeMap<String, Row>();
    for (var move : Move.values()) {
      var from = EnumSet.allOf(CaseStatus.class);
      from.removeIf(status -> !move.isLegalIn(status));
      decided.put(move.name(), new Row(call(move), from, words(move.by())));
    }
    var told = new TreeMap<String, Row>();
    var rows = ROW.matcher(contract());
    while (rows.find()) {
      told.put(rows.group(1), new Row(rows.group(2), states(rows.group(3)), rows.group(4)));
    }
    assertEquals(decided, told);
  }

  private static String contract() throws IOException {
    try (var in = Objects.requireNonNull(CaseServiceGrpc.class.getResourceAsStream(CONTRACT))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The call's name, with its service where that is another than that of cases. */
  private static String call(Move move) {
    var call = CaseDutyProtos.call(move);
    var service = Objects.requireNonNull(call.getServiceName());
    var name = Objects.requireNonNull(call.getBareMethodName());
    return service.equals(CaseServiceGrpc.SERVICE_NAME)
        ? name
        : service.substring(service.lastIndexOf('.') + 1) + "." + name;
  }

  private static Set<CaseStatus> states(String from) {
    var any = "any before ";
    var states = EnumSet.noneOf(CaseStatus.class);
    if (from.startsWith(any)) {
      var words = from.substring(any.length()).split(" but ", -1);
      states.addAll(EnumSet.range(CaseStatus.REPORTED, state(words[0])));
      states.remove(state(words[0]));
      states.add(CaseStatus.IN_MEDIATION);
      Arrays.stream(words).skip(1).map(MovesTableTest::state).forEach(states::remove);
    } else {
      Arrays.stream(from.split(", ")).map(MovesTableTest::state).forEach(states::add);
    }
    return states;
  }

  private static CaseStatus state(String words) {
    return CaseStatus.valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }

  private static String words(Mover by) {
    return switch (by) {
      case DISPATCHER -> "a dispatcher";
      case PLACING_DISPATCHER -> "a dispatcher who may place a case on the new patch";
      case LEAD_OFFICER -> "an officer of the lead unit";
      case UNIT_OFFICER ->
          "an officer of a unit that has, had or co-handles it; any officer while none has";
      case CALLING_OFFICER -> "an officer of the unit that is to call back";
      case PART_OFFICER -> "an officer of a unit whose part is open";
      case LEAD_PARTNER -> "a partner that acts for the lead unit";
      case REPORTING_PARTNER -> "the reporting partner";
      case CODE_BEARER -> "whoever has the survey's code, with or without sight of the case";
    };
  }
}
