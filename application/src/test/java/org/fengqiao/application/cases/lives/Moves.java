package org.fengqiao.application.cases.lives;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.fengqiao.application.cases.AssignPart;
import org.fengqiao.application.cases.CaseProcess;
import org.fengqiao.application.cases.CaseTown;
import org.fengqiao.application.cases.ClaimantClerk;
import org.fengqiao.application.cases.CloseCase;
import org.fengqiao.application.cases.CorrectCase;
import org.fengqiao.application.cases.DecideObjection;
import org.fengqiao.application.cases.DecideObjection.Decision;
import org.fengqiao.application.cases.DispatchCase;
import org.fengqiao.application.cases.DropPart;
import org.fengqiao.application.cases.ExtendClock;
import org.fengqiao.application.cases.HandInPart;
import org.fengqiao.application.cases.MediationClerk;
import org.fengqiao.application.cases.MergeCase;
import org.fengqiao.application.cases.MoveOn;
import org.fengqiao.application.cases.ObjectToCase;
import org.fengqiao.application.cases.RecordCallback;
import org.fengqiao.application.cases.RecordContact;
import org.fengqiao.application.cases.RecordProgress;
import org.fengqiao.application.cases.RedirectCase;
import org.fengqiao.application.cases.RejectCase;
import org.fengqiao.application.cases.ReopenCase;
import org.fengqiao.application.cases.ResolveCase;
import org.fengqiao.application.cases.ResumeCase;
import org.fengqiao.application.cases.SignForCase;
import org.fengqiao.application.cases.SubmitCase;
import org.fengqiao.application.cases.SuspendCase;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.application.cases.TransferCase;
import org.fengqiao.application.cases.TriageCase;
import org.fengqiao.application.cases.UnmergeCase;
import org.fengqiao.application.cases.WithdrawCase;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.Move;
import org.fengqiao.domain.cases.NamedRun;
import org.fengqiao.domain.cases.OutcomeKind;
import org.fengqiao.domain.cases.RedirectRoute;
import org.fengqiao.domain.cases.Satisfaction;
import org.fengqiao.domain.cases.TimedRun;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Post;

/** The call of every move of one case, with a body at random that is the same at each call. */
final class Moves {
  private final CaseTown town;
  private final Random random;
  private final Supplier<Optional<CaseId>> others;
  private final Spot village;
  private final Spot nextVillage;
  private final ClaimantClerk clerk;
  private final Surveys surveys;

  Moves(
      CaseTown town,
      Random random,
      Supplier<Optional<CaseId>> others,
      Spot village,
      Spot nextVillage) {
    this.town = town;
    this.random = random;
    this.others = others;
    this.village = village;
    this.nextVillage = nextVillage;
    this.clerk = new ClaimantClerk(town);
    this.surveys = new Surveys(town.town.ids);
  }

  private interface Body {
    Answer<Case> make(CaseProcess process, MoveOn on);
  }

  Sent.Call call(Move move, Case c, Caller caller, OfficerId officer, Optional<String> etag) {
    var body = body(move, c, caller, officer);
    return (process, request) ->
        Sent.Told.of(body.make(process, new MoveOn(request, c.id(), etag)));
  }

  private Body body(Move move, Case c, Caller by, OfficerId officer) {
    var nobody = Optional.<OfficerId>empty();
    var approver = officer.equals(town.policeman) ? town.villager : town.policeman;
    var post = pick(List.of(town.secretary, town.police, town.director));
    boolean coin = random.nextBoolean();
    return switch (move) {
      case TRIAGE -> triage(by, coin);
      case DISPATCH -> dispatch(by, coin ? Optional.of(post) : Optional.empty());
      case SIGN_FOR ->
          (p, on) -> new SignForCase(p.desk).signFor(by, new SignForCase.Command(on, officer));
      case RECORD_CONTACT ->
          (p, on) ->
              new RecordContact(p.desk)
                  .record(by, new RecordContact.Command(on, officer, coin, "已联系"));
      case SUBMIT ->
          (p, on) ->
              new SubmitCase(p.desk, p.router)
                  .submit(by, new SubmitCase.Command(on, officer, Optional.empty(), "超出职权"));
      case RECORD_PROGRESS ->
          (p, on) ->
              new RecordProgress(p.desk)
                  .record(by, new RecordProgress.Command(on, officer, "已到现场"));
      case HAND_OVER -> throw new IllegalArgumentException("is of all the work of an officer");
      case MERGE -> {
        var primary = others.get().orElse(c.id());
        yield (p, on) ->
            new MergeCase(p.desk).merge(by, new MergeCase.Command(on, nobody, primary, "同一路段的塌陷"));
      }
      case UNMERGE ->
          (p, on) ->
              new UnmergeCase(p.desk).unmerge(by, new UnmergeCase.Command(on, nobody, "并非同一路段"));
      case OBJECT ->
          (p, on) ->
              new ObjectToCase(p.desk).object(by, new ObjectToCase.Command(on, officer, "不属本单位"));
      case DECIDE_OBJECTION -> {
        var decision =
            coin
                ? new Decision.Upheld(post.unit(), Optional.of(post.id()))
                : new Decision.Dismissed();
        yield (p, on) ->
            new DecideObjection(p.desk, p.named, p.router)
                .decide(by, new DecideObjection.Command(on, nobody, decision, "经核实"));
      }
      case ASSIGN_PART ->
          (p, on) ->
              new AssignPart(p.desk, p.named, p.router)
                  .assign(
                      by,
                      new AssignPart.Command(
                          on, nobody, post.unit(), Optional.of(post.id()), "配合疏导"));
      case HAND_IN_PART -> handIn(c, by);
      case DROP_PART -> {
        int part = anOpenPart(c);
        yield (p, on) ->
            new DropPart(p.desk).drop(by, new DropPart.Command(on, nobody, part, "不再需要"));
      }
      case SUSPEND ->
          (p, on) ->
              new SuspendCase(p.desk)
                  .suspend(by, new SuspendCase.Command(on, officer, approver, "等待鉴定"));
      case RESUME ->
          (p, on) -> new ResumeCase(p.desk).resume(by, new ResumeCase.Command(on, officer, "结论已出"));
      case EXTEND -> extend(c, by, officer, approver);
      case PUT_ON_THE_BOOKS -> (p, on) -> OnBooks.put(p, by, on, officer, approver);
      case REVIEW_ON_THE_BOOKS -> (p, on) -> OnBooks.review(p, by, on);
      case TAKE_OFF_THE_BOOKS -> (p, on) -> OnBooks.takeOff(p, by, on);
      case REFER_TO_MEDIATION -> (p, on) -> MediationClerk.refer(p.desk, by, on, officer);
      case RESOLVE ->
          (p, on) ->
              new ResolveCase(p.desk)
                  .resolve(
                      by,
                      new ResolveCase.Command(on, officer, OutcomeKind.SOLVED, "已修复", List.of()));
      case CLOSE ->
          (p, on) ->
              new CloseCase(p.desk, p.router).close(by, new CloseCase.Command(on, nobody, ""));
      case RECORD_CALLBACK -> callBack(by);
      case SEND_SURVEY -> (p, on) -> surveys.send(p, by, on);
      case ANSWER_SURVEY -> {
        var code = surveys.codeOf(c.id());
        var said = pick(List.of(Satisfaction.values()));
        yield (p, on) -> Surveys.answer(p, by, on, code, said);
      }
      case REOPEN ->
          (p, on) ->
              new ReopenCase(p.desk, p.reopening)
                  .reopen(by, new ReopenCase.Command(on, nobody, "抽查未实"));
      case WITHDRAW ->
          (p, on) ->
              new WithdrawCase(p.desk).withdraw(by, new WithdrawCase.Command(on, nobody, ""));
      case REJECT ->
          (p, on) -> new RejectCase(p.desk).reject(by, new RejectCase.Command(on, nobody, "不予受理"));
      case REDIRECT ->
          (p, on) ->
              new RedirectCase(p.desk)
                  .redirect(
                      by,
                      new RedirectCase.Command(
                          on, nobody, RedirectRoute.COURT, Optional.empty(), ""));
      case CORRECT -> correct(by);
      case ADD_CLAIMANTS -> {
        int count = 1 + random.nextInt(3);
        yield (p, on) -> clerk.add(p.desk, by, on, count);
      }
      case DROP_CLAIMANT -> {
        int number = 1 + random.nextInt(4);
        yield (p, on) -> clerk.drop(p.desk, by, on, number);
      }
      case TRANSFER -> {
        var spot = coin ? village : nextVillage;
        yield (p, on) ->
            new TransferCase(p.desk, p.ground)
                .transfer(by, new TransferCase.Command(on, nobody, spot, ""));
      }
    };
  }

  private Body triage(Caller by, boolean road) {
    var category = Optional.of(road ? TownRules.ROAD : TownRules.WAGES);
    return (p, on) ->
        p.triage.triage(
            by,
            new TriageCase.Command(
                on,
                Optional.empty(),
                category,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ""));
  }

  private static Body dispatch(Caller by, Optional<Post> to) {
    return (p, on) ->
        new DispatchCase(p.desk, p.named, p.router)
            .dispatch(
                by,
                new DispatchCase.Command(
                    on, Optional.empty(), to.map(Post::unit), to.map(Post::id), ""));
  }

  private Body handIn(Case c, Caller by) {
    int part = anOpenPart(c);
    var unit = c.parts().stream().filter(one -> one.number() == part).findFirst();
    var officer =
        unit.filter(one -> one.unit().equals(town.police.unit())).isPresent()
            ? town.policeman
            : pick(List.of(town.villager, town.townsman));
    return (p, on) ->
        new HandInPart(p.desk)
            .handIn(by, new HandInPart.Command(on, officer, part, "已疏导", List.of()));
  }

  private Body extend(Case c, Caller by, OfficerId officer, OfficerId approver) {
    var runs = c.runningClocks().stream().map(TimedRun::clock).toList();
    if (runs.isEmpty()) {
      return extend(by, officer, approver, NamedRun.only(TownRules.STEP), "1wd");
    }
    var run = pick(runs);
    var unit = LivesClocks.face(town.rules, run).spec().budget().suffix();
    var named = new NamedRun(run.name(), Optional.of(run.run()));
    return extend(by, officer, approver, named, (1 + random.nextInt(3)) + unit);
  }

  private static Body extend(
      Caller by, OfficerId officer, OfficerId approver, NamedRun clock, String added) {
    var more = Budget.parse(added);
    return (p, on) ->
        new ExtendClock(p.desk)
            .extend(by, new ExtendClock.Command(on, officer, approver, clock, more, "等待鉴定"));
  }

  private Body callBack(Caller by) {
    var outcome =
        random.nextInt(3) == 0
            ? new RecordCallback.Outcome.NotReached()
            : new RecordCallback.Outcome.Answered(true, pick(List.of(Satisfaction.values())));
    return (p, on) ->
        new RecordCallback(p.desk, p.reopening)
            .record(by, new RecordCallback.Command(on, town.townsman, outcome, ""));
  }

  private Body correct(Caller by) {
    var text = "更正后的描述 " + new UUID(0, random.nextInt(1_000));
    return (p, on) ->
        new CorrectCase(p.desk, town.memory)
            .correct(
                by,
                new CorrectCase.Command(
                    on,
                    Optional.empty(),
                    new CorrectCase.NewWords("", text, ""),
                    Optional.empty(),
                    Optional.empty(),
                    "笔误"));
  }

  private static int anOpenPart(Case c) {
    return c.openParts().isEmpty() ? 1 : c.openParts().getFirst().number();
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
