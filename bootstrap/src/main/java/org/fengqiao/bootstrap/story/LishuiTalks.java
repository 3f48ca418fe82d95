package org.fengqiao.bootstrap.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.bootstrap.demo.Lishui;
import org.fengqiao.proto.mediation.v1.ApplyForMediationRequest;
import org.fengqiao.proto.mediation.v1.LegalRoute;
import org.fengqiao.proto.mediation.v1.LimitKind;
import org.fengqiao.proto.mediation.v1.NewDispute;
import org.fengqiao.proto.mediation.v1.NewParty;
import org.fengqiao.proto.mediation.v1.ReferCaseRequest;
import org.fengqiao.proto.mediation.v1.Side;

/** What is mediated in the story of Lishui: the wages of the hotel, and those of a cook. */
final class LishuiTalks {
  private final LishuiStory story;
  private Optional<String> wages = Optional.empty();
  private Optional<String> cooks = Optional.empty();

  LishuiTalks(LishuiStory story) {
    this.story = story;
  }

  Mediating wages() {
    return story.cast().atCentre(wages.orElseThrow());
  }

  Mediating cooks() {
    return story.cast().atCentre(cooks.orElseThrow());
  }

  /**
   * The station of the village refers the case to itself, and accepts it: all are entered, three
   * speak for the workers, and a mediator has it.
   */
  void refer() {
    var request =
        ReferCaseRequest.newBuilder()
            .setRequestId(Line.id())
            .setCase(story.hotel().name())
            .setActingOfficer(story.cast().stationHead().getHolders(0))
            .setReason("欠薪人数众多，移送调解")
            .setDispute(LishuiHotel.dispute());
    var referred = Mediating.by(story.cast().town()).referCase(request.build()).getMediation();
    story.mediated(referred);
    wages = Optional.of(referred.getName());
    story.acted(story.hotel());
    var station = story.cast().atStation(referred.getName());
    story.mediated(station.accept());
    story.mediated(station.enter(LishuiHotel.parties().getLast()));
    for (var speaker : LishuiHotel.SPEAKERS) {
      story.mediated(station.speak(speaker, LishuiHotel.represented(speaker)));
    }
    var speakers = new ArrayList<>(LishuiHotel.SPEAKERS);
    speakers.add(LishuiHotel.HOTEL);
    story.mediated(station.consent(speakers));
    story.mediated(station.assign());
  }

  /** The station hears them, and gives it up to the sub-centre, which takes it on. */
  void raiseFromTheStation(String time) {
    var station = story.cast().atStation(wages().name());
    story.mediated(station.hear(time, "村矛调工作站", "酒店称账上无钱", List.of(1, 2, 38, 74)));
    story.mediated(station.raise("涉及人数多、数额大，村里无力调处"));
    take(story.cast().atSubCentre(wages().name()));
  }

  /** The sub-centre does the same, and the district's centre takes it on. */
  void raiseFromTheSubCentre(String time) {
    var subCentre = story.cast().atSubCentre(wages().name());
    story.mediated(subCentre.hear(time, "街道矛调分中心", "酒店资产已被查封，须多部门处置", List.of(1, 2)));
    story.mediated(subCentre.raise("须区级多部门会办"));
    take(wages());
  }

  /** Who takes the hotel over comes to the talks, and consents like the others. */
  void agree(String time) {
    story.mediated(wages().enter(List.of(LishuiHotel.successor())));
    story.mediated(wages().consent(List.of(LishuiHotel.SUCCESSOR)));
    var present = List.of(1, 2, 38, 74, LishuiHotel.SUCCESSOR);
    story.mediated(wages().hear(time, "区矛调中心", "各方就付薪与留用达成一致", present));
    story.mediated(wages().agreeing().agree("酒店付清全部欠薪；承接方优先录用原职工。", LishuiHotel.terms()));
  }

  /** Whoever speaks for himself signs, then who mediated it, and the seal brings it into effect. */
  void sign() {
    LishuiHotel.SPEAKERS.forEach(
        speaker -> story.mediated(wages().agreeing().signAsParty(speaker)));
    story.mediated(wages().agreeing().signAsParty(LishuiHotel.HOTEL));
    story.mediated(wages().agreeing().signAsParty(LishuiHotel.SUCCESSOR));
    var mediator = wages().agreeing().mediator();
    story.mediated(wages().agreeing().signAsMediator(mediator));
    story.mediated(wages().agreeing().seal());
    story.acted(story.hotel());
  }

  /** The hotel pays the first half. */
  void payHalf() {
    story.mediated(wages().agreeing().pay(LishuiHotel.WAGES, LishuiHotel.firstHalf(), "处置资产，兑付一半"));
  }

  /** It pays the rest, and who takes it over has taken on whoever wants to stay. */
  void perform() {
    story.mediated(
        wages().agreeing().pay(LishuiHotel.WAGES, LishuiHotel.secondHalf(), "108 人欠薪全部付清"));
    story.mediated(wages().agreeing().done(LishuiHotel.JOBS, "61 名愿意留用的职工已签劳动合同"));
  }

  /** A cook applies, and the station of his village is the nearest. */
  void apply() {
    var dispute =
        NewDispute.newBuilder()
            .setPatch(Lishui.NEW_HOME)
            .setDisputeType("unpaid-wages")
            .setText("面馆拖欠厨师两个月工资")
            .addParties(
                NewParty.newBuilder()
                    .setSide(Side.SIDE_APPLICANT)
                    .setPersonName("厨师")
                    .setClaimedFen(1_860_000))
            .addParties(NewParty.newBuilder().setSide(Side.SIDE_RESPONDENT).setPersonName("某面馆"));
    var request = ApplyForMediationRequest.newBuilder().setDispute(dispute);
    var applied = Mediating.apply(story.cast().reporter(), request);
    story.mediated(applied);
    cooks = Optional.of(applied.getName());
  }

  /** Nothing is done about it until the station is reminded. */
  void remind() {
    var station = story.cast().inZone(cooks().name());
    var _ = station.awaitRung(LimitKind.LIMIT_KIND_ACCEPTANCE, "REMIND");
    story.mediated(station.now());
  }

  /** That station gives it up to the district's centre, as no sub-centre is above it. */
  void raiseFromTheZone() {
    var station = story.cast().inZone(cooks().name());
    story.mediated(station.accept());
    story.mediated(station.consent(List.of(1, 2)));
    story.mediated(station.assign());
    story.mediated(station.raise("面馆不认欠薪数额"));
    take(cooks());
  }

  /** They were heard at the centre, to no avail. */
  void failAtTheTop(String time) {
    story.mediated(cooks().hear(time, "区矛调中心", "双方对欠薪数额各执一词", List.of(1, 2)));
    story.mediated(cooks().fail("已告知：可申请劳动仲裁，不服仲裁可向法院起诉"));
  }

  /** So it goes to arbitration. */
  void handOff() {
    story.mediated(cooks().handOff(LegalRoute.LEGAL_ROUTE_ARBITRATION, "移送区劳动人事争议仲裁委员会"));
  }

  private void take(Mediating at) {
    story.mediated(at.accept());
    story.mediated(at.assign());
  }
}
