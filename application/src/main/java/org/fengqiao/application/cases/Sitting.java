package org.fengqiao.application.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.application.Ids;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.Officers;
import org.fengqiao.application.policies.PackInForce;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Step;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.cases.CallbackRule;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseAt;
import org.fengqiao.domain.cases.CaseBooksAt;
import org.fengqiao.domain.cases.CaseDisputeAt;
import org.fengqiao.domain.cases.CaseMergeAt;
import org.fengqiao.domain.cases.CasePartAt;
import org.fengqiao.domain.cases.CaseTimeAt;
import org.fengqiao.domain.cases.ClockRules;
import org.fengqiao.domain.cases.ObjectionRule;
import org.fengqiao.domain.cases.SurveyRule;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.OfficerId;

/** One try at deciding one move: the case before it, who acts, and the words given with it. */
public final class Sitting {
  private final Caller caller;
  private final Case c;
  private final Optional<PackInForce> pack;
  private final ClockRules rules;
  private final Instant now;
  private final Officers officers;
  private final Ids ids;
  private final List<Content> contents = new ArrayList<>();
  private final List<Step<?>> others = new ArrayList<>();
  private Optional<OfficerId> acting = Optional.empty();

  public Sitting(
      Caller caller,
      Case c,
      Optional<PackInForce> pack,
      ClockRules rules,
      Instant now,
      Officers officers,
      Ids ids) {
    this.caller = caller;
    this.c = c;
    this.pack = pack;
    this.rules = rules;
    this.now = now;
    this.officers = officers;
    this.ids = ids;
  }

  Case subject() {
    return c;
  }

  CaseAt at() {
    return new CaseAt(c, rules, now);
  }

  CaseDisputeAt dispute() {
    var said = pack.map(inForce -> inForce.rules().casework().objections());
    return new CaseDisputeAt(at(), said.orElse(ObjectionRule.DEFAULT));
  }

  /** What the pack says of callbacks. */
  CallbackRule callbackRule() {
    return pack.map(inForce -> inForce.rules().casework().callback()).orElse(CallbackRule.DEFAULT);
  }

  /** What the pack says of surveys. */
  SurveyRule surveyRule() {
    return pack.map(inForce -> inForce.rules().casework().survey()).orElse(SurveyRule.DEFAULT);
  }

  CasePartAt parts() {
    return new CasePartAt(at());
  }

  CaseTimeAt time() {
    return new CaseTimeAt(at());
  }

  CaseBooksAt books() {
    return new CaseBooksAt(at());
  }

  CaseMergeAt merge() {
    return new CaseMergeAt(at());
  }

  /** What the same decision makes of another case, which is written with it. */
  void also(Loaded<Case> other, Function<CaseMergeAt, Decided<Case>> move) {
    var at = new CaseMergeAt(new CaseAt(other.aggregate(), rules, now));
    others.add(new Step<>(Optional.of(other), move.apply(at)));
  }

  /** What the same decision makes of something else: of another case, or of what hangs under it. */
  void also(Step<?> step) {
    others.add(step);
  }

  /** One of the same caller and moment on another case; what is said there is kept apart. */
  Sitting beside(Case other, Optional<PackInForce> itsPack, ClockRules itsRules) {
    return new Sitting(caller, other, itsPack, itsRules, now, officers, ids);
  }

  Instant now() {
    return now;
  }

  Optional<PackInForce> pack() {
    return pack;
  }

  /**
   * The officer the caller acts for, who will stand in the entry.
   *
   * @throws org.fengqiao.domain.Refusal OFFICER_NOT_ACTING
   */
  ActingOfficer officer(OfficerId id) {
    var found = officers.acting(caller, id, now);
    acting = Optional.of(id);
    return found;
  }

  /**
   * An officer the caller acts for, who approves what another asks.
   *
   * @throws org.fengqiao.domain.Refusal OFFICER_NOT_ACTING
   */
  ActingOfficer approver(OfficerId id) {
    return officers.acting(caller, id, now);
  }

  /** As {@link #officer(OfficerId)}, where naming one is optional. */
  void officer(Optional<OfficerId> id) {
    id.ifPresent(this::officer);
  }

  /** Puts words into a content of their own. */
  ContentRef words(Map<String, String> fields) {
    var content = new MoveWords(ids).content(fields);
    contents.add(content);
    return content.ref();
  }

  /** The note given with the move; empty if none was. */
  Optional<ContentRef> note(String note) {
    return note.isEmpty() ? Optional.empty() : Optional.of(reason(note));
  }

  /** The note that must be given with the move. */
  public ContentRef reason(String reason) {
    return words(Map.of(CaseWords.NOTE, reason));
  }

  Actor actor() {
    return new Actor(caller.partner(), acting);
  }

  List<Step<?>> others() {
    return others;
  }

  public List<Content> contents() {
    return contents;
  }
}
