package org.fengqiao.bootstrap.story;

import java.util.List;
import java.util.Optional;
import org.fengqiao.bootstrap.demo.Wuxing;
import org.fengqiao.proto.mediation.v1.ApplyForMediationRequest;
import org.fengqiao.proto.mediation.v1.NewDispute;
import org.fengqiao.proto.mediation.v1.NewParty;
import org.fengqiao.proto.mediation.v1.NewTerm;
import org.fengqiao.proto.mediation.v1.ReferCaseRequest;
import org.fengqiao.proto.mediation.v1.Share;
import org.fengqiao.proto.mediation.v1.Side;

/**
 * What is mediated in the story of Wuxing: a noise between neighbours, which a case brings and goes
 * back to, and what a workshop of children's clothes is owed, which goes up to the district.
 */
final class WuxingTalks {
  private static final int APPLICANT = 1;
  private static final int RESPONDENT = 2;
  private static final List<Integer> BOTH = List.of(APPLICANT, RESPONDENT);
  private static final long CLAIMED_FEN = 18_640_000;
  private static final long AGREED_FEN = 16_000_000;

  private final WuxingStory story;
  private Optional<String> noise = Optional.empty();
  private Optional<String> clothes = Optional.empty();

  WuxingTalks(WuxingStory story) {
    this.story = story;
  }

  /** The noise, at the desk of the town's centre. */
  Mediating noise() {
    return story.cast().atTown(noise.orElseThrow());
  }

  /** The clothes, at that desk. */
  Mediating clothesInTown() {
    return story.cast().atTown(clothes.orElseThrow());
  }

  /** The clothes, at the desk of the district's centre. */
  Mediating clothes() {
    return story.cast().atCentre(clothes.orElseThrow());
  }

  /** The village refers the case, and the town's centre is the nearest, which takes it up. */
  void refer(Matter matter) {
    var dispute =
        NewDispute.newBuilder()
            .setDisputeType("neighbour")
            .setText("楼上加工作坊夜间赶工，楼下住户无法休息")
            .addParties(party(Side.SIDE_APPLICANT, "楼下住户"))
            .addParties(party(Side.SIDE_RESPONDENT, "楼上作坊"));
    var request =
        ReferCaseRequest.newBuilder()
            .setRequestId(Line.id())
            .setCase(matter.name())
            .setActingOfficer(story.cast().secretary().getHolders(0))
            .setReason("双方各不相让，移送镇矛调中心")
            .setDispute(dispute);
    var referred = Mediating.by(story.cast().village()).referCase(request.build()).getMediation();
    noise = Optional.of(story.mediated(referred).getName());
    story.acted(matter);
    takeUp(noise());
  }

  /** They agree by word of mouth, which settles the case as well. */
  void agreeByWord(String time) {
    story.mediated(noise().hear(time, "镇矛调中心", "作坊愿意改在白天开工", BOTH));
    story.mediated(noise().agreeing().agreeByWord("作坊二十二时后停机，机器加装隔音垫。"));
  }

  /** A workshop applies for what it is owed, and the town's centre takes it up. */
  void apply() {
    var dispute =
        NewDispute.newBuilder()
            .setPatch(Wuxing.ZHILI)
            .setDisputeType("contract")
            .setText("童装商户拖欠加工费")
            .addParties(party(Side.SIDE_APPLICANT, "童装加工坊").setClaimedFen(CLAIMED_FEN))
            .addParties(party(Side.SIDE_RESPONDENT, "童装商户"));
    var applied =
        Mediating.apply(
            story.cast().reporter(), ApplyForMediationRequest.newBuilder().setDispute(dispute));
    clothes = Optional.of(story.mediated(applied).getName());
    takeUp(clothesInTown());
  }

  private static NewParty.Builder party(Side side, String name) {
    return NewParty.newBuilder().setSide(side).setPersonName(name);
  }

  private void takeUp(Mediating at) {
    story.mediated(at.accept());
    story.mediated(at.consent(BOTH));
    story.mediated(at.assign());
  }

  /** The town's centre hears them to no avail, and the district's takes it on. */
  void raise(String time) {
    story.mediated(clothesInTown().hear(time, "镇矛调中心", "商户称成衣有瑕疵，不认全款", BOTH));
    story.mediated(clothesInTown().raise("需市场监管部门鉴定成衣质量"));
    story.mediated(clothes().accept());
    story.mediated(clothes().assign());
  }

  /** There they agree in writing, and all sign. */
  void agree(String time) {
    story.mediated(clothes().hear(time, "区矛调中心", "经鉴定扣除瑕疵件，双方认可余款", BOTH));
    var terms =
        List.of(
            NewTerm.newBuilder()
                .setObligor(RESPONDENT)
                .setText("商户付清余款")
                .addAllShares(agreed())
                .setDueDate("2026-04-24")
                .build(),
            NewTerm.newBuilder()
                .setObligor(APPLICANT)
                .setText("加工坊收回瑕疵件返工")
                .setDueDate("2026-04-24")
                .build());
    story.mediated(clothes().agreeing().agree("商户付余款，加工坊返工瑕疵件。", terms));
    story.mediated(clothes().agreeing().signByAll(BOTH));
  }

  /** What was agreed on is kept. */
  void perform() {
    story.mediated(clothes().agreeing().pay(1, agreed(), "余款到账"));
    story.mediated(clothes().agreeing().done(2, "返工件已交付"));
  }

  private static List<Share> agreed() {
    return List.of(Share.newBuilder().setParty(APPLICANT).setFen(AGREED_FEN).build());
  }
}
