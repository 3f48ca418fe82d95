package org.fengqiao.bootstrap.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.adapters.packs.YamlPackReader;
import org.fengqiao.application.notices.NoticesTown;
import org.fengqiao.application.policies.PackReading;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Role;
import org.junit.jupiter.api.Test;

/** Whom the pack of Baiyin tells what, on the way of one scan up its ladders. */
class BaiyinNoticesTest {
  private static final String PLACE = "武川乡宋梁村";
  private static final String NUMBER = "620402-20261120-000001";

  private static final Classing EVENT =
      new Classing(Optional.of(CaseKind.EVENT), Optional.empty(), Optional.empty());

  private final NoticesTown town =
      new NoticesTown(
          assertInstanceOf(PackReading.Sound.class, new YamlPackReader().read(Shipped.baiyin()))
              .rules());

  @Test
  void tellsTheVillageSecretaryOfAScanAtOnce() {
    village("village-party-secretary", "村党支部书记", "张书记");
    scan();
    assertEquals(
        List.of("张书记: 【枫桥】" + PLACE + "有群众扫码反映事件，工单" + NUMBER + "，请于30分钟内（2026-11-20 10:30前）联系群众。"),
        town.told());
  }

  @Test
  void tellsTheTownOfAScanThatIsItsOwnToHandleBesideTheVillage() {
    village("village-party-secretary", "村党支部书记", "张书记");
    director();
    var wages = Optional.of(new CategoryCode("dispute.wages"));
    var classing = new Classing(Optional.empty(), wages, Optional.empty());
    town.clerk.report(Channel.QR_CODE, classing, NoticesTown.VILLAGE);
    assertEquals(
        Set.of(
            "张书记: 【枫桥】" + PLACE + "有群众扫码反映拖欠工资，工单" + NUMBER + "，请于30分钟内（2026-11-20 10:30前）联系群众。",
            "李主任: 【枫桥】" + PLACE + "有新的较大事项拖欠工资，工单" + NUMBER + "，请乡综治中心主任办理。"),
        Set.copyOf(town.told()));
  }

  @Test
  void tellsWhoeverAScanIsDispatchedToByHand() {
    var id = scan();
    director();
    town.told();
    var ladder = town.clerk.climb(Tier.MAJOR, NoticesTown.VILLAGE);
    town.clerk.move(id, at -> at.dispatch(ladder, List.of(), Optional.empty()));
    assertEquals(
        List.of("李主任: 【枫桥】" + PLACE + "有新的较大事项事件，工单" + NUMBER + "，请乡综治中心主任办理。"), town.told());
  }

  @Test
  void remindsWhoMustActThenTellsTheNextPostWhenContactIsMissed() {
    village("village-party-secretary", "村党支部书记", "张书记");
    village("community-police-officer", "社区民警", "王警官");
    var id = scan();
    town.told();
    town.now = town.now.plus(Duration.ofMinutes(20));
    town.clerk.wake(id);
    assertEquals(
        List.of("张书记: 【枫桥】" + NUMBER + "（" + PLACE + "）尚未联系群众，请于2026-11-20 10:30前联系。"),
        town.told());
    town.now = town.now.plus(Duration.ofMinutes(10));
    town.clerk.wake(id);
    assertEquals(
        List.of("王警官: 【枫桥】" + NUMBER + "（" + PLACE + "）30分钟内未联系群众，现由社区民警负责，请立即联系。"), town.told());
  }

  @Test
  void tellsTheTownWhenTheVillageSubmits() {
    var secretary = village("village-party-secretary", "村党支部书记", "张书记");
    director();
    var id = scan();
    town.told();
    var ladder = town.clerk.climb(Tier.MAJOR, NoticesTown.VILLAGE);
    town.clerk.move(
        id,
        at ->
            at.submit(
                new ActingOfficer(
                    secretary,
                    Set.of(at.c().lead().orElseThrow()),
                    Set.of(at.c().climb().orElseThrow().now().post().orElseThrow())),
                ladder,
                List.of(),
                Optional.empty()));
    assertEquals(
        List.of("李主任: 【枫桥】工单" + NUMBER + "（" + PLACE + "）已按较大事项提交，请乡综治中心主任办理。"), town.told());
  }

  @Test
  void supervisesTheSecretaryWhereTheVillageHasNoOtherPost() {
    village("village-party-secretary", "村党支部书记", "张书记");
    director();
    var id = town.clerk.report(Channel.HOTLINE, EVENT, NoticesTown.VILLAGE);
    town.told();
    town.now = town.now.plus(Duration.ofDays(7));
    town.clerk.wake(id);
    var text = ": 【枫桥】督办：" + NUMBER + "（" + PLACE + "）村级逾期，请村党支部书记办结或提交镇（街道）。";
    assertEquals(List.of("张书记" + text, "李主任" + text), town.told());
  }

  private OfficerId village(String role, String title, String name) {
    var post = town.post(new Role(role), NoticesTown.VILLAGE, title);
    return town.hold(post, name, "13900000001");
  }

  private void director() {
    var post = town.post(new Role("town-centre-director"), NoticesTown.TOWN, "乡综治中心主任");
    town.hold(post, "李主任", "13900000009");
  }

  private CaseId scan() {
    return town.clerk.report(Channel.QR_CODE, EVENT, NoticesTown.VILLAGE);
  }
}
