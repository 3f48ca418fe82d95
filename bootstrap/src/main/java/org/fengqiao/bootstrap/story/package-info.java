/**
 * The stage on which the stories of {@code docs/packs} are played, through the real API on a clock
 * that is set, and the stories. Nothing here asserts: a test does, and the demo tells. A {@link
 * org.fengqiao.bootstrap.story.Story} is played to an {@link
 * org.fengqiao.bootstrap.story.Audience}; what it does on the stage is written so:
 *
 * <pre>{@code
 * try (var stage = Stage.open(home, "2026-09-30T08:00:00+08:00", Baiyin.place())) {
 *   var code = stage.people().hangCode("divisions/620402001001", "3 号楼");
 *   var matter = stage.report(People.scan(code, "楼道堆物，占用消防通道"));
 *   stage.set("2026-09-30T09:30:00+08:00");
 *   assertEquals("MISSED", matter.awaitRung());
 *   assertEquals("community-police-officer", matter.actingRole());
 *   matter.signFor();
 *   matter.resolve("已清理楼道");
 *   matter.close();
 *   matter.callBack(Satisfaction.SATISFACTION_SATISFIED, "满意");
 *   assertEquals(0, stage.differing());
 * }
 * }</pre>
 *
 * <p>Another place is a {@link org.fengqiao.bootstrap.demo.Place} of its own: divisions read from
 * CSV by {@link org.fengqiao.bootstrap.demo.DivisionTable}, the bytes of its pack, and a {@link
 * org.fengqiao.bootstrap.demo.Seat} for each role, at every division of a level or at those named.
 * What has no method here is called by its generated stub, as {@code
 * stage.main().call(WhistleServiceGrpc::newBlockingStub)}; further partners are registered by
 * {@link org.fengqiao.bootstrap.story.Partners}.
 */
@NullMarked
package org.fengqiao.bootstrap.story;

import org.jspecify.annotations.NullMarked;
