package org.fengqiao.bootstrap.story;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fengqiao.proto.cases.v1.AssignPartRequest;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseDuty;
import org.fengqiao.proto.cases.v1.CaseFact;
import org.fengqiao.proto.cases.v1.ClockExplanation;
import org.fengqiao.proto.cases.v1.CloseCaseRequest;
import org.fengqiao.proto.cases.v1.ExplainCaseRequest;
import org.fengqiao.proto.cases.v1.ExplainCaseResponse;
import org.fengqiao.proto.cases.v1.ExplainClocksRequest;
import org.fengqiao.proto.cases.v1.HandInPartRequest;
import org.fengqiao.proto.cases.v1.ListTraceRequest;
import org.fengqiao.proto.cases.v1.MergeCaseRequest;
import org.fengqiao.proto.cases.v1.Outcome;
import org.fengqiao.proto.cases.v1.RecordCallbackRequest;
import org.fengqiao.proto.cases.v1.RecordContactRequest;
import org.fengqiao.proto.cases.v1.RecordProgressRequest;
import org.fengqiao.proto.cases.v1.ResolveCaseRequest;
import org.fengqiao.proto.cases.v1.Satisfaction;
import org.fengqiao.proto.cases.v1.SignForCaseRequest;
import org.fengqiao.proto.cases.v1.SubmitCaseRequest;
import org.fengqiao.proto.cases.v1.TraceEntry;
import org.fengqiao.proto.people.v1.Post;

/** One case of a story. It is acted on as whoever must act now, and answers how it is then. */
public final class Matter {
  private static final int MOST = 500;

  private final Line line;
  private final Watch watch;
  private final String name;

  Matter(Line line, Watch watch, String name) {
    this.line = line;
    this.watch = watch;
    this.name = name;
  }

  /** The same, asked and acted on through another partner. */
  public Matter by(Line other) {
    return new Matter(other, watch, name);
  }

  /** {@code cases/{uuid}}. */
  public String name() {
    return name;
  }

  /** As it is now. */
  public Case now() {
    return line.get(name);
  }

  /** Where it stands, who must do what by when and why, and what is legal. */
  public ExplainCaseResponse explained() {
    return line.cases().explainCase(ExplainCaseRequest.newBuilder().setName(name).build());
  }

  /** Who must act now, {@code officers/{uuid}}. */
  public String officer() {
    var duties = explained().getDutiesList();
    return duties.stream()
        .filter(duty -> duty.getPart() == 0)
        .map(Matter::officerOf)
        .filter(officer -> !officer.isEmpty())
        .findFirst()
        .orElseThrow(() -> fault("somebody to have to act", duties));
  }

  private static String officerOf(CaseDuty duty) {
    return duty.getOfficersCount() > 0 ? duty.getOfficers(0) : duty.getHandlingOfficer();
  }

  /** The role of the post that must act now on its ladder. */
  public String actingRole() {
    var c = now();
    if (!c.hasLadder()) {
      throw fault("a ladder", c);
    }
    return c.getLadder().getSteps(c.getLadder().getCurrentStep()).getRole();
  }

  /** When that clock is due, to the minute: the clock ticks on while the story is played. */
  public Instant due(String clock) {
    var running = now().getRunningClocksList();
    return running.stream()
        .filter(one -> one.getClock().equals(clock))
        .map(one -> Instant.ofEpochSecond(one.getDueTime().getSeconds()))
        .map(due -> due.truncatedTo(ChronoUnit.MINUTES))
        .findFirst()
        .orElseThrow(() -> fault("the clock " + clock + " to run", running));
  }

  /** How the newest run of that clock came about. */
  public ClockExplanation explain(String clock) {
    return line
        .cases()
        .explainClocks(ExplainClocksRequest.newBuilder().setName(name).build())
        .getClocksList()
        .stream()
        .filter(one -> one.getClock().equals(clock))
        .reduce((_, later) -> later)
        .orElseThrow(() -> fault("the clock " + clock + " to have run", now()));
  }

  /** All its entries, the oldest first. */
  public List<TraceEntry> trace() {
    return line.cases()
        .listTrace(ListTraceRequest.newBuilder().setParent(name).setPageSize(MOST).build())
        .getEntriesList();
  }

  /** Its next entry that no other call answered yet, as it comes by the watch. */
  public TraceEntry awaitEntry() {
    return watch.next(name, "an entry");
  }

  /** The rung that fires next, once it did; the entries before it are passed over. */
  public String awaitRung() {
    while (true) {
      var entry = watch.next(name, "a rung to fire");
      var rungs = entry.getFactsList().stream().filter(CaseFact::hasRungFired).toList();
      if (rungs.size() > 1) {
        throw fault("one rung at a time", rungs);
      }
      if (!rungs.isEmpty()) {
        return rungs.getFirst().getRungFired().getRung();
      }
    }
  }

  /** Signs for it 签收. */
  public Case signFor() {
    var request =
        SignForCaseRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(name)
            .setActingOfficer(officer());
    return line.cases().signForCase(request.build()).getCase();
  }

  /** Submits it to the level above 提交. */
  public Case submit(String reason) {
    var request =
        SubmitCaseRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(name)
            .setActingOfficer(officer())
            .setReason(reason);
    return line.cases().submitCase(request.build()).getCase();
  }

  /** Reaches the reporter 联系. */
  public Case contact(String note) {
    var request =
        RecordContactRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(name)
            .setActingOfficer(officer())
            .setReached(true)
            .setNote(note);
    return line.cases().recordContact(request.build()).getCase();
  }

  /** Says what was done on the way 办理进展. */
  public Case progress(String text) {
    var request =
        RecordProgressRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(name)
            .setActingOfficer(officer())
            .setText(text);
    return line.cases().recordProgress(request.build()).getCase();
  }

  /** Resolves it as solved 办结. */
  public Case resolve(String text) {
    return resolve(Outcome.OUTCOME_SOLVED, text);
  }

  /** Says how it came out 办结. */
  public Case resolve(Outcome outcome, String text) {
    var request =
        ResolveCaseRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(name)
            .setActingOfficer(officer())
            .setOutcome(outcome)
            .setText(text);
    return line.cases().resolveCase(request.build()).getCase();
  }

  /** Closes it 结案. */
  public Case close() {
    var request = CloseCaseRequest.newBuilder().setRequestId(Line.id()).setName(name);
    return line.cases().closeCase(request.build()).getCase();
  }

  /** Calls the reporter back, who is reached, as whoever is to 回访. */
  public Case callBack(Satisfaction satisfaction, String text) {
    var request =
        RecordCallbackRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(name)
            .setActingOfficer(officer())
            .setReached(true)
            .setSolved(satisfaction != Satisfaction.SATISFACTION_DISSATISFIED)
            .setSatisfaction(satisfaction)
            .setText(text);
    return line.cases().recordCallback(request.build()).getCase();
  }

  /** Gives another post a part of it 协办, on nobody's behalf. */
  public Case assignPart(Post post, String task) {
    var request =
        AssignPartRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(name)
            .setUnit(post.getUnit())
            .setPost(post.getName())
            .setTask(task);
    return line.cases().assignPart(request.build()).getCase();
  }

  /** Hands its first part in, as an officer of that part. */
  public Case handIn(String officer, String text) {
    var request =
        HandInPartRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(name)
            .setPart(1)
            .setActingOfficer(officer)
            .setText(text);
    return line.cases().handInPart(request.build()).getCase();
  }

  /** Merges it into another, which both are the same as 并案. */
  public Case mergeInto(Matter primary, String reason) {
    var request =
        MergeCaseRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(name)
            .setPrimaryCase(primary.name())
            .setReason(reason);
    return line.cases().mergeCase(request.build()).getCase();
  }

  private IllegalStateException fault(String expected, Object found) {
    return new IllegalStateException("expected of %s %s: %s".formatted(name, expected, found));
  }
}
