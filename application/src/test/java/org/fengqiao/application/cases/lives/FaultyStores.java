package org.fengqiao.application.cases.lives;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Commits;
import org.fengqiao.application.store.Head;
import org.fengqiao.application.store.LanePosition;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.application.store.Outcome;
import org.fengqiao.application.store.Receipt;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Step;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Claim;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.Origin;
import org.fengqiao.domain.partners.PartnerId;

/** Stores that do not keep what a store must. */
final class FaultyStores {
  /** Of so many commits one is lost by the store that answers first. */
  private static final int LOSES_ONE_OF = 40;

  private FaultyStores() {}

  /** Writes over what somebody else wrote since the decision's load. */
  static Commits skippingTheVersion(MemoryStore memory) {
    return new Passing(memory) {
      @Override
      public Outcome commit(Optional<Request> request, Changes<?> changes) {
        var outcome = memory.commit(request, changes);
        return outcome instanceof Outcome.Stale
            ? memory.commit(request, onto(memory, changes))
            : outcome;
      }
    };
  }

  private static Changes<?> onto(MemoryStore memory, Changes<?> changes) {
    var steps = new ArrayList<Step<?>>();
    changes.steps().forEach(step -> steps.add(onto(memory, step)));
    return with(changes, steps);
  }

  private static <A extends Aggregate> Step<A> onto(MemoryStore memory, Step<A> step) {
    var now = memory.find(Aggregate.class, step.ref()).orElseThrow().head();
    return new Step<>(
        step.before().map(before -> new Loaded<>(before.aggregate(), now)), step.decided());
  }

  private static Changes<?> with(Changes<?> changes, List<Step<?>> steps) {
    return new Changes<>(changes.actor(), changes.time(), steps, changes.contents());
  }

  /** Of what is decided of several cases at once, writes what is decided of one. */
  static Commits forgettingTheOthers(MemoryStore memory) {
    return new Passing(memory) {
      @Override
      public Outcome commit(Optional<Request> request, Changes<?> changes) {
        var others = changes.steps().stream().filter(FaultyStores::isOfACase).skip(1).toList();
        var steps = new ArrayList<Step<?>>(changes.steps());
        steps.removeAll(others);
        return memory.commit(request, with(changes, steps));
      }
    };
  }

  private static boolean isOfACase(Step<?> step) {
    return step.decided().after() instanceof Case;
  }

  /** Keeps no request id once only. */
  static Commits withoutReceipts(MemoryStore memory) {
    return new Passing(memory) {
      @Override
      public Outcome commit(Optional<Request> request, Changes<?> changes) {
        return memory.commit(Optional.empty(), changes);
      }

      @Override
      public Optional<Receipt> receipt(PartnerId partner, UUID requestId) {
        return Optional.empty();
      }
    };
  }

  /** Keeps no source id once only. */
  static Commits withoutSources(MemoryStore memory) {
    return new Passing(memory) {
      @Override
      public Outcome commit(Optional<Request> request, Changes<?> changes) {
        var steps = new ArrayList<Step<?>>();
        changes.steps().forEach(step -> steps.add(unclaimed(step)));
        return memory.commit(request, with(changes, steps));
      }

      @Override
      public Optional<AggregateRef> bearer(Claim claim) {
        return Optional.empty();
      }
    };
  }

  /** The same entry, of a case that claims nothing. */
  private static Step<?> unclaimed(Step<?> step) {
    if (step.before().isPresent() || !(step.decided().after() instanceof Case c)) {
      return step;
    }
    var origin = c.origin();
    var nameless =
        new Case(
            c.id(),
            c.number(),
            new Origin(
                origin.partner(),
                origin.channel(),
                Optional.empty(),
                origin.reportTime(),
                origin.sourceReportTime(),
                origin.placing()),
            c.patch(),
            c.classing(),
            c.words(),
            c.routing(),
            c.state(),
            c.climb(),
            c.hadIt(),
            c.contactTime(),
            c.objections(),
            c.parts(),
            c.rounds(),
            c.clocks(),
            c.mergedInto(),
            c.merged(),
            c.claimants());
    return new Step<>(
        Optional.empty(), new Decided<>(nameless, step.decided().facts(), step.decided().wakes()));
  }

  /** Answers before it commits, and dies now and then in between. */
  static Commits answeringFirst(MemoryStore memory) {
    var commits = new AtomicInteger();
    return new Passing(memory) {
      @Override
      public Outcome commit(Optional<Request> request, Changes<?> changes) {
        return commits.incrementAndGet() % LOSES_ONE_OF == 0
            ? new Outcome.Committed(changes.steps().stream().map(FaultyStores::head).toList())
            : memory.commit(request, changes);
      }
    };
  }

  private static Head head(Step<?> step) {
    return new Head(step.version(), Digest.of(), new LanePosition(0, 1));
  }

  /** Does not write when to look at the clocks. */
  static Commits withoutClockRows(MemoryStore memory) {
    return new Passing(memory) {
      @Override
      public Outcome commit(Optional<Request> request, Changes<?> changes) {
        var steps = new ArrayList<Step<?>>();
        changes.steps().forEach(step -> steps.add(unwaking(step)));
        return memory.commit(request, with(changes, steps));
      }
    };
  }

  private static <A extends Aggregate> Step<A> unwaking(Step<A> step) {
    var decided = step.decided();
    return new Step<>(step.before(), new Decided<>(decided.after(), decided.facts()));
  }
}
