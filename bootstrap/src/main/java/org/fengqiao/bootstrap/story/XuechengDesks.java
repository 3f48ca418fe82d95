package org.fengqiao.bootstrap.story;

import static org.fengqiao.bootstrap.story.XuechengDispute.APPLICANT;
import static org.fengqiao.bootstrap.story.XuechengDispute.RESPONDENT;

import java.time.LocalDate;
import java.util.List;
import org.fengqiao.bootstrap.demo.Xuecheng;
import org.fengqiao.proto.mediation.v1.DeclineCause;
import org.fengqiao.proto.mediation.v1.LegalRoute;
import org.fengqiao.proto.mediation.v1.Mediation;
import org.fengqiao.proto.mediation.v1.RefusalCause;
import org.fengqiao.proto.partners.v1.Right;
import org.fengqiao.proto.partners.v1.Rights;

/**
 * The desks of Xuecheng's committees and centres: what is done there about a dispute of the year,
 * in as few calls as it takes. Parties apply through the platform; all desks act through the
 * place's own partner.
 *
 * @param desks who acts for all of them
 * @param platform by which disputes come; moves nothing
 * @param today the day by which what is agreed on in writing is dated
 */
record XuechengDesks(Line desks, Line platform, XuechengCentres centres, LocalDate today) {
  private static final List<Integer> BOTH = List.of(APPLICANT, RESPONDENT);
  private static final int DAYS_TO_PAY = 7;

  /** The platform, as a partner with no more rights than it needs. */
  static Line platform(Stage stage) {
    var rights =
        Rights.newBuilder()
            .addCalls(Right.RIGHT_APPLY_FOR_MEDIATION)
            .addCalls(Right.RIGHT_GET_MEDIATION)
            .addReportDivisions(Xuecheng.DISTRICT);
    return stage.partners().register("xc-platform", "矛盾纠纷多元化解平台", Xuecheng.DISTRICT, rights);
  }

  /** A dispute, and how it stands. */
  record Going(XuechengDispute dispute, Mediation now) {
    Going with(Mediation then) {
      return new Going(dispute, then);
    }

    /** Who has it, or had it last. */
    String organization() {
      return now.getStagesList().getLast().getOrganization();
    }
  }

  /** It comes to its committee, which takes it up, or accepts it until a party thinks otherwise. */
  Going take(XuechengDispute dispute) {
    var applied = Mediating.apply(platform, dispute.application("双方协商不成，申请调解"));
    return new Going(
        dispute,
        switch (dispute.course()) {
          case DECLINED, WITHDRAWN, REFUSED_ABOVE -> at(applied).accept();
          default -> takeUp(applied);
        });
  }

  /** Accepted, with the consent of both unless it was given below, and with a mediator. */
  private Mediation takeUp(Mediation came) {
    var desk = at(came);
    var accepted = desk.accept();
    if (!accepted.getParties(0).getConsented()) {
      var _ = desk.consent(BOTH);
    }
    return desk.assign();
  }

  /** The committee ends it, gives it up to the level above, or leaves it as it is. */
  Going workOff(Going going) {
    var dispute = going.dispute();
    var desk = at(going.now());
    return switch (dispute.course()) {
      case SETTLED_BY_WORD -> going.with(desk.agreeing().agreeByWord("双方握手言和"));
      case SETTLED_IN_WRITING -> going.with(write(desk, dispute));
      case FAILED -> going.with(fail(desk));
      case HANDED_OFF -> going.with(handOff(desk, dispute, LegalRoute.LEGAL_ROUTE_ADMINISTRATIVE));
      case DECLINED ->
          going.with(desk.decline(RESPONDENT, DeclineCause.DECLINE_CAUSE_UNWILLING, "被申请人不愿调解"));
      case WITHDRAWN -> going.with(desk.withdraw("双方已自行和解"));
      case OPEN -> going;
      case RAISED_AND_SETTLED_BY_WORD,
          RAISED_AND_SETTLED_IN_WRITING,
          SETTLED_AT_THE_TOP,
          HANDED_OFF_FROM_THE_TOP,
          REFUSED_ABOVE,
          OPEN_ABOVE ->
          going.with(raise(desk));
    };
  }

  /** The level above takes it up and ends it, gives it up to the top, leaves or refuses it. */
  Going workOffAbove(Going going) {
    if (going.dispute().course() == XuechengCourse.REFUSED_ABOVE) {
      var cause = RefusalCause.REFUSAL_CAUSE_TAKEN_ELSEWHERE;
      return going.with(at(going.now()).refuse(cause, "一方已起诉，法院已受理"));
    }
    var taken = going.with(takeUp(going.now()));
    return going.dispute().course().raised() > 1 ? taken.with(raise(at(taken.now()))) : end(taken);
  }

  /** The top takes up what two levels did not settle, and ends it. */
  Going workOffAtTheTop(Going going) {
    return end(going.with(takeUp(going.now())));
  }

  private Going end(Going going) {
    var dispute = going.dispute();
    var desk = at(going.now());
    return switch (dispute.course()) {
      case RAISED_AND_SETTLED_BY_WORD -> going.with(desk.agreeing().agreeByWord("经上级中心调解，双方和解"));
      case RAISED_AND_SETTLED_IN_WRITING, SETTLED_AT_THE_TOP -> going.with(write(desk, dispute));
      case HANDED_OFF_FROM_THE_TOP ->
          going.with(handOff(desk, dispute, LegalRoute.LEGAL_ROUTE_COURT));
      default -> going;
    };
  }

  private static Mediation raise(Mediating desk) {
    return desk.raise("本级调解不成，逐级上调");
  }

  private Mediation write(Mediating desk, XuechengDispute dispute) {
    var half = dispute.fen() / 2;
    var due = today.plusDays(DAYS_TO_PAY).toString();
    var _ = desk.agreeing().agree("被申请人付一半，双方再无争议。", List.of(dispute.paying(half, "付款", due)));
    var _ = desk.agreeing().signByAll(BOTH);
    return desk.agreeing().pay(1, List.of(XuechengDispute.share(half)), "当场付清");
  }

  private static Mediation fail(Mediating desk) {
    return desk.fail("已告知：可申请仲裁、请求行政处理或向法院起诉");
  }

  /** What is about wages goes to arbitration, whatever the level. */
  private static Mediation handOff(Mediating desk, XuechengDispute dispute, LegalRoute route) {
    var _ = fail(desk);
    var labour = dispute.type().equals("unpaid-wages");
    return desk.handOff(labour ? LegalRoute.LEGAL_ROUTE_ARBITRATION : route, "随案移交调解卷宗");
  }

  /** At the desk of whoever has it. */
  Mediating at(Mediation now) {
    var organization = now.getStagesList().getLast().getOrganization();
    return new Mediating(desks, centres.head(organization).getHolders(0), now.getName());
  }
}
