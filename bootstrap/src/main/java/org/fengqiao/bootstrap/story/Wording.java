package org.fengqiao.bootstrap.story;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.proto.cases.v1.CaseDuty;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.ReviewKind;
import org.fengqiao.proto.cases.v1.ReviewListing;
import org.fengqiao.proto.cases.v1.TraceEntry;

/** Puts what happens in lines, Chinese or English; what people said stays as they said it. */
record Wording(Phrases phrases, Names names) {
  /** Who does nothing in a story: the server itself, and the partner that all is done by. */
  private static final Set<String> UNNAMED = Set.of("partners/fengqiao", "partners/demo");

  /** When, the case's number, who did what, and who must act now. */
  String line(TraceEntry entry, Matter matter) {
    var facts = new FactWords(phrases, names);
    var what =
        entry.getFactsList().stream()
            .map(facts::of)
            .filter(words -> !words.isEmpty())
            .distinct()
            .collect(Collectors.joining(phrases.word("and")));
    return "%s  %s  %s%s%s  %s"
        .formatted(
            phrases.moment(entry.getTime()),
            names.caseNumber(entry.getCase()),
            who(entry),
            what,
            note(entry.getNote().getText()),
            next(entry, matter.explained().getDutiesList()));
  }

  /** What the move was made with: somebody's words, or the spot check that found it wanting. */
  private String note(String text) {
    return text.startsWith("spotChecks/") ? phrases.word("spot_check") : phrases.said(text);
  }

  private String who(TraceEntry entry) {
    if (!entry.getActingOfficer().isEmpty()) {
      return phrases.filled("who", names.officer(entry.getActingOfficer()));
    }
    return UNNAMED.contains(entry.getPartner())
        ? ""
        : phrases.filled("who", names.partner(entry.getPartner()));
  }

  private String next(TraceEntry entry, List<CaseDuty> duties) {
    if (entry.getState() == CaseState.CASE_STATE_MERGED) {
      return phrases.word("merged");
    }
    if (entry.getState() == CaseState.CASE_STATE_IN_MEDIATION) {
      return phrases.word("mediated");
    }
    return duties.isEmpty() ? phrases.word("nobody") : duty(duties.getFirst());
  }

  private String duty(CaseDuty duty) {
    return phrases.word("must") + whose(duty) + due(duty);
  }

  private String whose(CaseDuty duty) {
    if (!duty.getPost().isEmpty()) {
      return names.post(duty.getPost());
    }
    return duty.getUnit().isEmpty() ? phrases.word("dispatcher") : names.unit(duty.getUnit());
  }

  private String due(CaseDuty duty) {
    if (!duty.hasDueTime()) {
      return "";
    }
    return phrases.filled(duty.getOverdue() ? "since" : "by", phrases.shortly(duty.getDueTime()));
  }

  /**
   * What was laid out, when.
   *
   * @param time in seconds since 1970 in UTC
   */
  String laidOut(long time, int zones, int grids, long people) {
    return phrases.moment(time(time))
        + "  "
        + phrases.word("LAID_OUT").formatted(zones, grids, people);
  }

  /**
   * That mediation organizations were set up, when.
   *
   * @param time in seconds since 1970 in UTC
   */
  String setUp(long time, int organizations, int mediators) {
    return phrases.moment(time(time))
        + "  "
        + phrases.word("SET_UP").formatted(organizations, mediators);
  }

  /**
   * How the periods of a kind stand, when.
   *
   * @param time in seconds since 1970 in UTC
   */
  String listed(long time, ReviewKind kind, List<ReviewListing> periods) {
    var each =
        periods.stream()
            .map(one -> one.getFirstDate() + " " + phrases.word(one.getStanding().name()))
            .toList();
    return "%s  %s  %s"
        .formatted(phrases.moment(time(time)), phrases.word(kind.name()), phrases.listed(each));
  }

  /** A line of the file of notices: when, to whom, and what. */
  String notice(String written) {
    // When, the phone, the name, the words, the case and the notice.
    var parts = List.of(written.split(" ", -1));
    var text = String.join(" ", parts.subList(3, parts.size() - 2));
    var sent = time(Instant.parse(parts.getFirst()).getEpochSecond());
    return "%s  %s%s: %s"
        .formatted(phrases.moment(sent), phrases.word("notice"), parts.get(2), text);
  }

  private static Timestamp time(long seconds) {
    return Timestamp.newBuilder().setSeconds(seconds).build();
  }
}
