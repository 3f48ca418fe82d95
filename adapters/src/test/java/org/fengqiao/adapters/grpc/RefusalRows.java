package org.fengqiao.adapters.grpc;

import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fengqiao.domain.cases.Move;

/** Requests that are refused, and what any move of a case is refused for. */
abstract class RefusalRows {
  /** A case nobody knows, a unit, a post, a grid. */
  static final String UNKNOWN = "0190f000-0000-7000-8000-000000000000";

  static final String NO_CASE = "cases/" + UNKNOWN;

  /** One request and how it fails: status and reason, and some of the metadata. */
  record Row(Message request, String by, String what, Map<String, String> metadata) {}

  final CaseCalls calls;
  private final List<Row> rows = new ArrayList<>();

  RefusalRows(CaseCalls calls) {
    this.calls = calls;
  }

  final List<Row> rows() {
    return rows;
  }

  final void add(Message.Builder request, String by, String what, String... metadata) {
    var told = new HashMap<String, String>();
    for (int i = 0; i < metadata.length; i += 2) {
      told.put(metadata[i], metadata[i + 1]);
    }
    var id = request.getDescriptorForType().findFieldByName("request_id");
    if (id != null) {
      request.setField(id, calls.id());
    }
    rows.add(new Row(request.build(), by, what, told));
  }

  /** What a dispatcher's move meets whose first request is fit and whose second comes too late. */
  final void dispatcher(Message.Builder fit, Message.Builder late) {
    move(fit, late, calls.overseer);
    add(
        with(fit, "acting_officer", calls.villager()),
        calls.overseer,
        "PERMISSION_DENIED OFFICER_NOT_ACTING",
        "officer",
        calls.villager());
  }

  /** What a handler's move meets. */
  final void handler(Message.Builder fit, Message.Builder late) {
    var legal = with(fit, "acting_officer", calls.villager());
    move(legal, with(late, "acting_officer", calls.villager()), calls.units);
    add(
        legal.clone(),
        calls.overseer,
        "PERMISSION_DENIED OFFICER_NOT_ACTING",
        "officer",
        calls.villager());
    add(
        with(legal, "acting_officer", Names.of(calls.town.policeman)),
        calls.units,
        "PERMISSION_DENIED NOT_THE_LEAD",
        "case",
        name(fit));
  }

  /** What any move meets: an unknown case, one out of sight, and a state that does not fit. */
  final void move(Message.Builder fit, Message.Builder late, String by) {
    var missing = "NOT_FOUND CASE_NOT_FOUND";
    add(fit.clone(), calls.stranger, missing, "name", name(fit));
    add(with(fit, "name", NO_CASE), by, missing, "name", NO_CASE);
    var c = calls.town.cases.find(Names.caseId("name", name(late))).orElseThrow().aggregate();
    add(
        late,
        by,
        "FAILED_PRECONDITION ILLEGAL_MOVE",
        "case",
        name(late),
        "state",
        c.status().name(),
        "legal",
        Move.movesOf(c).stream().map(Move::name).collect(Collectors.joining(",")));
  }

  private static Message.Builder with(Message.Builder request, String field, String value) {
    return request.clone().setField(Requests.field(request.build(), field), value);
  }

  private static String name(Message.Builder request) {
    return (String) request.getField(Requests.field(request.build(), "name"));
  }
}
