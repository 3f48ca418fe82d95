package org.fengqiao.domain.rewards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.OfficerWords;

/**
 * What is known of who reported a clue, at a moment: decides who may look, and whether it is
 * destroyed. Each move refuses with REPORTER_ERASED once it was destroyed, and with HANDLING_UNIT
 * where the officer is of a unit that has or had the clue in hand.
 */
public record ReporterAt(Reporter r, Clue clue, LookRule rule, Instant now) {
  public ReporterAt {
    Objects.requireNonNull(r);
    Objects.requireNonNull(clue);
    Objects.requireNonNull(rule);
    Objects.requireNonNull(now);
  }

  /** Asks to look (申请查看), where another person must agree. */
  public Decided<Reporter> ask(ActingOfficer officer, LookPurpose purpose, ContentRef reason) {
    requireApart(officer);
    r.required();
    return move(new ReporterFact.LookAsked(purpose, said(officer, reason)));
  }

  /**
   * Agrees that another looks (同意查看).
   *
   * @throws Refusal AGREED_BY_ASKER; LOOK_NOT_ASKED
   */
  public Decided<Reporter> agree(
      ActingOfficer officer, OfficerId asker, LookPurpose purpose, ContentRef reason) {
    requireApart(officer);
    r.required();
    if (officer.id().equals(asker)) {
      throw Refusal.invalid(
          RewardReason.AGREED_BY_ASKER, "asker", "is another than acting_officer");
    }
    if (r.asked().stream().noneMatch(look -> look.isOf(asker, purpose))) {
      throw Refusal.conflict(
          RewardReason.LOOK_NOT_ASKED,
          Map.of("officer", "officers/" + asker.value(), "purpose", purpose.name()));
    }
    return move(new ReporterFact.LookAgreed(asker, purpose, said(officer, reason)));
  }

  /**
   * Looks (查看): once, where another had to agree.
   *
   * @throws Refusal SECOND_PERSON_NEEDED where another must agree and did not, or too long ago
   */
  public Decided<Reporter> look(ActingOfficer officer, LookPurpose purpose, ContentRef reason) {
    requireApart(officer);
    r.required();
    if (rule.second().contains(purpose) && !isAgreed(officer.id(), purpose)) {
      throw Refusal.notPermitted(
          RewardReason.SECOND_PERSON_NEEDED, Map.of("purpose", purpose.name()));
    }
    return move(new ReporterFact.Looked(purpose, said(officer, reason)));
  }

  /** Destroys the data key, and what it sealed (销毁): the trace stays whole. */
  public Decided<Reporter> destroy(ActingOfficer officer, ContentRef reason) {
    requireApart(officer);
    var had = r.required();
    var facts = new ArrayList<ReporterFact>();
    facts.add(new ReporterFact.KeyDestroyed(had.key().words().id(), said(officer, reason)));
    Stream.of(had.identity(), had.persons(), had.payees())
        .flatMap(Optional::stream)
        .map(rest -> new ReporterFact.RestDestroyed(rest.id()))
        .forEach(facts::add);
    return Reporter.LINEAGE.move(r, facts);
  }

  private boolean isAgreed(OfficerId officer, LookPurpose purpose) {
    return r.asked().stream()
        .filter(look -> look.isOf(officer, purpose))
        .flatMap(look -> look.agreed().stream())
        .anyMatch(agreed -> now.isBefore(agreed.time().plus(rule.open())));
  }

  private void requireApart(ActingOfficer officer) {
    clue.hands().stream()
        .filter(officer.units()::contains)
        .findFirst()
        .ifPresent(unit -> {
          throw Refusal.notPermitted(
              RewardReason.HANDLING_UNIT, Map.of("unit", "units/" + unit.value()));
        });
  }

  private Decided<Reporter> move(ReporterFact fact) {
    return Reporter.LINEAGE.move(r, List.of(fact));
  }

  private OfficerWords said(ActingOfficer officer, ContentRef words) {
    return new OfficerWords(officer.id(), words, now);
  }
}
