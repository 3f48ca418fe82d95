package org.fengqiao.application.cases;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.TimedRun;
import org.fengqiao.domain.clocks.ActorName;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;

/** Cases all of whose clocks stand suspended. */
record SuspendedCases(Cases cases) implements Cases {
  @Override
  public Optional<Loaded<Case>> find(CaseId id) {
    return cases.find(id).map(found -> new Loaded<>(suspended(found.aggregate()), found.head()));
  }

  private static Case suspended(Case c) {
    var clocks = c.clocks().stream().map(SuspendedCases::suspended).toList();
    return new Case(
        c.id(),
        c.number(),
        c.origin(),
        c.patch(),
        c.classing(),
        c.words(),
        c.routing(),
        c.state(),
        c.climb(),
        c.hadIt(),
        c.contactTime(),
        clocks);
  }

  private static TimedRun suspended(TimedRun run) {
    var reason =
        new ContentRef(
            new ContentId(new UUID(1, 1)), Digest.of("x".getBytes(StandardCharsets.UTF_8)));
    var clock =
        run.clock()
            .suspend(
                reason, new ActorName("officers/1"), Optional.empty(), run.clock().startTime());
    return new TimedRun(clock, run.startedBy(), run.stopsOn(), run.toldDue(), run.stoppedBy());
  }

  @Override
  public List<Loaded<Case>> inHand(OfficerId officer, UnitId unit, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int countInHand(OfficerId officer, UnitId unit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<Loaded<Case>> list(CaseFilter filter, Sight sight, PageRequest page) {
    throw new UnsupportedOperationException();
  }
}
