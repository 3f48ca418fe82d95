package org.fengqiao.application.cases.lives;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Commits;
import org.fengqiao.application.store.Outcome;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.AggregateRef;

/**
 * A store in trouble: between a decision and its commit somebody else may come first, and a commit
 * may be stale, lost or written unheard, found written when it is tried again, or not be taken.
 *
 * <p>What becomes of what Fengqiao does by itself hangs on the seed and on what is written alone:
 * several threads decide it at once, in any order.
 */
final class Trouble extends Passing {
  /** What others do between a decision and its commit. */
  interface Rivals {
    /** The same request comes in once more elsewhere. */
    void repeat(Request request);

    /** Another command on that aggregate comes in elsewhere, and time goes by. */
    void meddle(AggregateRef with);
  }

  private final Commits store;
  private final long seed;
  private final Random random;
  private final Rivals rivals;
  private final Findings findings;
  private final Set<Sent.Key> inDoubt = new HashSet<>();
  private final Map<String, Integer> tries = new HashMap<>();
  private boolean over;

  Trouble(Commits store, long seed, Random random, Rivals rivals, Findings findings) {
    super(store);
    this.store = store;
    this.seed = seed;
    this.random = random;
    this.rivals = rivals;
    this.findings = findings;
  }

  /** From now on all goes well. */
  void end() {
    over = true;
  }

  /** And now no more. */
  void begin() {
    over = false;
  }

  /** Whether the request may have taken effect though nobody was told. */
  boolean isInDoubt(Sent.Key request) {
    return inDoubt.contains(request);
  }

  @Override
  public Outcome commit(Optional<Request> request, Changes<?> changes) {
    if (over) {
      return store.commit(request, changes);
    }
    return request.isPresent() ? asked(request.get(), changes) : byItself(changes);
  }

  private Outcome asked(Request request, Changes<?> changes) {
    int dice = random.nextInt(100);
    if (dice < 6) {
      rivals.repeat(request);
    } else if (dice < 14) {
      rivals.meddle(changes.steps().getLast().ref());
    } else if (dice < 22) {
      if (dice > 18) {
        inDoubt.add(Sent.Key.of(request));
      }
      return befall(dice - 14, Optional.of(request), changes);
    }
    return counted(store.commit(Optional.of(request), changes));
  }

  private Outcome byItself(Changes<?> changes) {
    var step = changes.steps().getFirst();
    int dice = new Random(seed ^ hash(step.ref() + " " + step.version())).nextInt(40);
    return dice < 8
        ? befall(dice, Optional.empty(), changes)
        : counted(store.commit(Optional.empty(), changes));
  }

  private int hash(String what) {
    synchronized (tries) {
      return (what + " " + tries.merge(what, 1, Integer::sum)).hashCode() * 0x9E37_79B9;
    }
  }

  /** One of eight troubles; the last four leave in doubt whether it took effect. */
  private Outcome befall(int which, Optional<Request> request, Changes<?> changes) {
    return switch (which) {
      case 0, 1, 2 -> counted(new Outcome.Stale(changes.steps().getFirst().ref()));
      case 3, 4 -> counted(new Outcome.Overloaded());
      case 5 -> counted(new Outcome.Unknown());
      case 6 -> {
        counted(store.commit(request, changes));
        yield counted(new Outcome.Unknown());
      }
      default -> {
        // The connection was lost after the commit, and the store tries again.
        store.commit(request, changes);
        yield counted(store.commit(request, changes));
      }
    };
  }

  private Outcome counted(Outcome outcome) {
    findings.count("outcome " + outcome.getClass().getSimpleName());
    return outcome;
  }
}
