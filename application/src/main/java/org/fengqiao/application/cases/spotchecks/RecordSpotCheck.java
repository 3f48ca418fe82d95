package org.fengqiao.application.cases.spotchecks;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.Cases;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.cases.PlaceRules;
import org.fengqiao.application.cases.RecordCallback.Outcome;
import org.fengqiao.application.cases.Reopening;
import org.fengqiao.application.cases.Sitting;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.people.Officers;
import org.fengqiao.application.people.OfficersDesk;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Freshness;
import org.fengqiao.application.store.Step;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.cases.Callback;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.Satisfaction;
import org.fengqiao.domain.cases.spotchecks.SpotCheck;
import org.fengqiao.domain.cases.spotchecks.SpotCheckConsequence;
import org.fengqiao.domain.cases.spotchecks.SpotCheckId;
import org.fengqiao.domain.cases.spotchecks.SpotCheckItem;
import org.fengqiao.domain.partners.Right;

/**
 * Notes a call to the reporter of a case of a spot check; a dissatisfied one opens the case again,
 * in the same commit.
 */
public final class RecordSpotCheck {
  private final OfficersDesk desk;
  private final SpotChecksInSight inSight;
  private final Cases cases;
  private final Policies policies;
  private final Officers officers;
  private final Reopening reopening;
  private final Ids ids;

  /**
   * A call.
   *
   * @param on the spot check, and who called, of the unit that checks
   * @param subject the case of the sample
   * @param words the reporter's, or about the call; 0 to 2,000 characters
   */
  public record Command(
      OfficerMove<SpotCheckId> on, CaseId subject, Outcome outcome, String words) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(subject);
      Objects.requireNonNull(outcome);
      words = MoveWords.optional("text", words);
    }
  }

  /** One try at it: what it found and by whom it is told. */
  private record Try(
      Caller caller, Command command, OfficersDesk.At<SpotCheck> at, List<Content> said) {
    private Changes<SpotCheck> answered(Callback callback, SpotCheckConsequence consequence) {
      var answer = new SpotCheckItem.Answer(callback, consequence);
      var decided = at.aggregate().answer(at.officer(), command.subject(), answer);
      return at.moving(decided).with(said);
    }

    private Changes<SpotCheck> missed() {
      var call = new SpotCheckItem.Missed(at.officer().id(), at.now(), words());
      var decided = at.aggregate().miss(at.officer(), command.subject(), call);
      return at.moving(decided).with(said);
    }

    private Optional<ContentRef> words() {
      return said.stream().map(Content::ref).findFirst();
    }
  }

  @Inject
  RecordSpotCheck(
      OfficersDesk desk,
      SpotChecksInSight inSight,
      Cases cases,
      Policies policies,
      Officers officers,
      Reopening reopening,
      Ids ids) {
    this.desk = desk;
    this.inSight = inSight;
    this.cases = cases;
    this.policies = policies;
    this.officers = officers;
    this.reopening = reopening;
    this.ids = ids;
  }

  /**
   * Notes it. A repeat is answered as the spot check is now, and so only while it is in sight.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, SPOT_CHECK_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, NOT_SAMPLED, NOT_THE_CHECKER, ALREADY_CHECKED, REQUEST_ID_REUSED
   */
  public Answer<SpotCheck> record(Caller caller, Command command) {
    return desk.decide(
        caller,
        Right.RECORD_SPOT_CHECK,
        command.on(),
        inSight,
        at -> decide(new Try(caller, command, at, content(command.words()))));
  }

  private Changes<SpotCheck> decide(Try made) {
    var at = made.at();
    var command = made.command();
    var item = at.aggregate().requireOpen(at.officer(), command.subject());
    return switch (command.outcome()) {
      case Outcome.NotReached _ -> made.missed();
      case Outcome.Answered(boolean solved, var satisfaction) -> {
        var said = new Callback(at.officer().id(), solved, satisfaction, at.now(), made.words());
        yield satisfaction == Satisfaction.DISSATISFIED
            ? wanting(made, item, said)
            : made.answered(said, SpotCheckConsequence.NONE);
      }
    };
  }

  /**
   * What was found wanting is opened again, where that can still be. That it cannot is said for
   * good, and is therefore no matter of what a cache remembers of the case.
   */
  private Changes<SpotCheck> wanting(Try made, SpotCheckItem item, Callback said) {
    var found = Freshness.FRESH.within(() -> cases.find(item.subject())).orElseThrow();
    var c = found.aggregate();
    if (!item.isStill(c)) {
      return made.answered(said, SpotCheckConsequence.MOVED_ON);
    }
    var sitting = sitting(made, c);
    var again = reopening.at(sitting);
    if (!again.hasRoundsLeft()) {
      return made.answered(said, SpotCheckConsequence.ROUNDS_USED_UP);
    }
    var reopened = again.reopen(sitting.reason(reason(made.command())));
    return made.answered(said, SpotCheckConsequence.REOPENED)
        .and(new Step<>(Optional.of(found), reopened))
        .with(sitting.contents());
  }

  private Sitting sitting(Try made, Case c) {
    var now = made.at().now();
    var pack = policies.inForce(c.patch().division(), now);
    var rules = new PlaceRules(policies, pack);
    return new Sitting(made.caller(), c, pack, rules, now, officers, ids);
  }

  /** Which spot check it was, and what was said: a text of the case's own, to be erased with it. */
  private static String reason(Command command) {
    return ("spotChecks/" + command.on().id().value() + "\n" + command.words()).strip();
  }

  private List<Content> content(String words) {
    return words.isEmpty() ? List.of() : List.of(new MoveWords(ids).content(words));
  }
}
