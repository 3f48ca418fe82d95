package org.fengqiao.application.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CasePartAt;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.cases.LadderPost;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.policies.NoticeRule;
import org.fengqiao.domain.policies.NoticeTemplate;
import org.fengqiao.domain.policies.RoleRule;
import org.junit.jupiter.api.Test;

/** The posts of co-handling units are told of their parts, and nobody of those of others. */
class PartNoticesTest {
  private static final ContentRef WORDS =
      new ContentRef(
          new ContentId(new UUID(5, 5)), Digest.of("words".getBytes(StandardCharsets.UTF_8)));

  private final NoticesTown town =
      new NoticesTown(
          NoticesPack.rules(
              List.of(
                  notice(ClockEvent.PART_ASSIGNED, "请{post}于{due}前反馈", RoleRule.PART),
                  notice(
                      ClockEvent.PART_DONE,
                      "{post}的协办已结束",
                      RoleRule.PART,
                      NoticesPack.SECRETARY.role()))));

  private static NoticeRule notice(ClockEvent event, String text, Role... to) {
    return new NoticeRule(
        event, Set.of(), List.of(to), new NoticeTemplate(text), Optional.of(NoticesPack.PART));
  }

  /** A case of the village, with a part of a post that that person holds. */
  private CaseId shared(String title, String name) {
    var secretary = town.post(NoticesPack.SECRETARY.role(), NoticesTown.VILLAGE, "村支书");
    town.hold(secretary, "张三", "13900000001");
    var id = town.clerk.report(Channel.HOTLINE, Classing.UNKNOWN, NoticesTown.VILLAGE);
    assign(id, title, name);
    return id;
  }

  private void assign(CaseId id, String title, String name) {
    var role = new Role("station-head");
    var post = town.post(role, NoticesTown.TOWN, title);
    town.hold(post, name, "13900000002");
    var unit = new UnitId(new UUID(4, name.hashCode()));
    var to = new LadderPost(Optional.of(role), Optional.of(post), unit);
    town.clerk.move(id, at -> new CasePartAt(at).assign(to, List.of(), WORDS));
  }

  @Test
  void tellsThePostOfThePartAloneAndByItsOwnDueTime() {
    var id = shared("派出所所长", "李四");
    town.now = town.now.plus(Duration.ofDays(1));
    assign(id, "司法所所长", "王五");
    assertEquals(
        List.of("李四: 请派出所所长于2026-11-24 00:00前反馈", "王五: 请司法所所长于2026-11-25 00:00前反馈"), town.told());
  }

  @Test
  void tellsOfThePartThatWasNotHandedInInTimeWhoHasItAndWhoMustAct() {
    var id = shared("派出所所长", "李四");
    town.told();
    town.now = town.now.plus(Duration.ofDays(4));
    town.clerk.wake(id);
    assertEquals(Set.of("李四: 协办逾期：派出所所长", "张三: 协办逾期：派出所所长"), Set.copyOf(town.told()));
  }

  @Test
  void tellsThatAPartIsDone() {
    var id = shared("派出所所长", "李四");
    town.told();
    town.clerk.move(id, at -> new CasePartAt(at).drop(1, WORDS));
    assertEquals(List.of("李四: 派出所所长的协办已结束", "张三: 派出所所长的协办已结束"), town.told());
  }
}
