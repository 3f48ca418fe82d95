package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.Officers;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Commits;
import org.fengqiao.application.store.Journal;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Step;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseAt;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.Officer;
import org.fengqiao.domain.people.OfficerFact.WorkHandedOver;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.UnitId;

/**
 * Hands the open cases in an officer's hand over to another officer of the unit (工作移交), some at a
 * time, all or none of them. The officer's own entry counts them, so that a repeat can be answered
 * and two that hand over at once do not take the same ones.
 */
public final class HandOverWork {
  /** So many cases go over at once at most: they are committed as one. */
  public static final int MOST = 100;

  private final Access access;
  private final Cases cases;
  private final Officers officers;
  private final Policies policies;
  private final Aggregates aggregates;
  private final MoveWords words;
  private final Store store;
  private final Commits commits;
  private final Journal journal;
  private final InstantSource clock;

  /**
   * Whose work goes to whom.
   *
   * @param officer in whose hand it is, whether or not a post is still held
   * @param unit the one that leads the cases; the caller acts for it
   * @param acting on whose behalf it is handed over
   * @param limit how many cases at most, 1 to {@value #MOST}
   * @param note why, in words; 0 to 2,000 characters
   */
  public record Command(
      Request request,
      OfficerId officer,
      OfficerId successor,
      UnitId unit,
      Optional<OfficerId> acting,
      int limit,
      String note) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(officer);
      Objects.requireNonNull(successor);
      Objects.requireNonNull(unit);
      Objects.requireNonNull(acting);
      if (limit < 1 || limit > MOST) {
        throw Refusal.invalid("max_cases", "is 1 to " + MOST);
      }
      note = MoveWords.optional("note", note);
    }
  }

  /**
   * What came of it.
   *
   * @param moved how many cases this request moved, now or earlier
   * @param remaining how many are in the officer's hand still
   */
  public record HandedOver(int moved, int remaining, boolean repeated) {}

  @Inject
  public HandOverWork(
      Access access,
      Cases cases,
      Officers officers,
      Policies policies,
      Aggregates aggregates,
      Ids ids,
      Store store,
      Commits commits,
      Journal journal,
      InstantSource clock) {
    this.access = access;
    this.cases = cases;
    this.officers = officers;
    this.policies = policies;
    this.aggregates = aggregates;
    this.words = new MoveWords(ids);
    this.store = store;
    this.commits = commits;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Hands over.
   *
   * @throws Refusal RIGHT_MISSING, OFFICER_NOT_FOUND, OFFICER_NOT_ACTING, SUCCESSOR_NOT_OF_UNIT,
   *     INVALID_FIELD, REQUEST_ID_REUSED
   */
  public HandedOver handOver(Caller caller, Command command) {
    access.require(caller, Right.HAND_OVER_WORK);
    var answer = store.decide(command.request(), () -> decide(caller, command));
    var remaining = cases.countInHand(command.officer(), command.unit());
    return new HandedOver(moved(command.request(), answer), remaining, answer.repeated());
  }

  private Changes<Officer> decide(Caller caller, Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var officer =
        aggregates
            .find(Officer.class, command.officer().ref())
            .orElseThrow(() ->
                Refusal.notFound(
                    PeopleReason.OFFICER_NOT_FOUND, "officers/" + command.officer().value()));
    var successor = successor(caller, command, now);
    command.acting().ifPresent(acting -> officers.acting(caller, acting, now));
    var found = cases.inHand(command.officer(), command.unit(), command.limit());
    var contents = new ArrayList<Content>();
    // Its words stand with each case, where they are shown and erased.
    var counted =
        officer
            .aggregate()
            .handOver(successor.id(), command.unit(), found.size(), Optional.empty());
    var steps = new ArrayList<Step<?>>();
    steps.add(new Step<>(Optional.of(officer), counted));
    for (var one : found) {
      var decided = at(one, now).handOver(successor, words(command.note(), contents));
      steps.add(new Step<>(Optional.of(one), decided));
    }
    var actor = new Actor(caller.partner(), command.acting());
    return new Changes<>(actor, now, steps, contents);
  }

  private CaseAt at(Loaded<Case> found, Instant now) {
    var c = found.aggregate();
    var pack = policies.inForce(c.patch().division(), now);
    return new CaseAt(c, new PlaceRules(policies, pack), now);
  }

  private ActingOfficer successor(Caller caller, Command command, Instant now) {
    var acting = officers.acting(caller, command.successor(), now);
    if (!acting.units().contains(command.unit())) {
      throw Refusal.notPermitted(
          PeopleReason.SUCCESSOR_NOT_OF_UNIT,
          Map.of(
              "officer", "officers/" + command.successor().value(),
              "unit", "units/" + command.unit().value()));
    }
    return acting;
  }

  /** A content for each entry, so that the words of one case are erased with it alone. */
  private Optional<ContentRef> words(String note, List<Content> contents) {
    if (note.isEmpty()) {
      return Optional.empty();
    }
    var content = words.content(note);
    contents.add(content);
    return Optional.of(content.ref());
  }

  /** As the officer's entry has it, which the receipt names. */
  private int moved(Request request, Answer<Officer> answer) {
    var made = commits.receipt(request.partner(), request.id()).orElseThrow().version();
    var entry = journal.of(answer.aggregate().ref(), made.number() - 1, 1).getFirst();
    return ((WorkHandedOver) entry.facts().getFirst()).cases();
  }
}
