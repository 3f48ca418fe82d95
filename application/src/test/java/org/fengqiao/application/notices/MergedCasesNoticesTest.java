package org.fengqiao.application.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.CaseMergeAt;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.cases.RedirectRoute;
import org.fengqiao.domain.policies.NoticeRule;
import org.fengqiao.domain.policies.NoticeTemplate;
import org.junit.jupiter.api.Test;

/** That a merged case ended is told of it as of any; that it was merged is no end. */
class MergedCasesNoticesTest {
  private static final Classing EVENT =
      new Classing(Optional.of(CaseKind.EVENT), Optional.empty(), Optional.empty());
  private static final ContentRef WORDS =
      new ContentRef(
          new ContentId(new UUID(1, 1)), Digest.of("words".getBytes(StandardCharsets.UTF_8)));

  private final NoticesTown town =
      new NoticesTown(
          NoticesPack.rules(
              Stream.of(ClockEvent.DISPATCHED, ClockEvent.ENDED)
                  .map(event ->
                      new NoticeRule(
                          event,
                          Set.of(Channel.QR_CODE),
                          List.of(NoticesPack.SECRETARY.role()),
                          new NoticeTemplate(event.name()),
                          Optional.empty()))
                  .toList()));

  @Test
  void tellsOfTheEndOfEachCaseThatEndsWithItsPrimary() {
    var post = town.post(NoticesPack.SECRETARY.role(), NoticesTown.VILLAGE, "村支书");
    town.hold(post, "张三", "13900000001");
    var primary = town.clerk.report(Channel.QR_CODE, EVENT, NoticesTown.VILLAGE);
    var merged = town.clerk.report(Channel.QR_CODE, EVENT, NoticesTown.VILLAGE);
    assertEquals(List.of("张三: DISPATCHED", "张三: DISPATCHED"), town.told());
    town.clerk.move(merged, at -> new CaseMergeAt(at).mergeInto(town.find(primary), WORDS));
    town.clerk.move(primary, at -> new CaseMergeAt(at).take(merged, WORDS));
    assertEquals(List.of(), town.told());
    var ended = new AtomicReference<Decided<Case>>();
    town.clerk.move(
        primary,
        at -> {
          ended.set(at.redirect(RedirectRoute.POLICE_110, Optional.empty(), Optional.empty()));
          return ended.get();
        });
    town.clerk.move(merged, at -> new CaseMergeAt(at).endWith(ended.get()));
    assertEquals(List.of("张三: ENDED", "张三: ENDED"), town.told());
  }
}
