package org.fengqiao.adapters.persistence;

import static org.fengqiao.application.store.StoreFixture.aContent;
import static org.fengqiao.application.store.StoreFixture.aRequest;
import static org.fengqiao.application.store.StoreFixture.making;
import static org.fengqiao.application.store.StoreFixture.moving;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Commits;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Outcome;
import org.fengqiao.application.store.Sample;
import org.fengqiao.application.store.Step;

/**
 * A process that writes to the store as fast as it can until it is killed, and to a file what was
 * acknowledged: a line of aggregate and version each, after the answer.
 */
final class CrashWriter {
  private static final int AT_ONCE = 24;

  private final Commits commits;
  private final OutputStream acknowledged;

  private CrashWriter(Commits commits, OutputStream acknowledged) {
    this.commits = commits;
    this.acknowledged = acknowledged;
  }

  /** Takes URL, user, password and file. */
  public static void main(String[] arguments) throws Exception {
    var access = new DatabaseAccess(arguments[0], arguments[1], arguments[2]);
    try (var acknowledged = new FileOutputStream(arguments[3], true);
        var store = Stores.open(access, InstantSource.system())) {
      var writer = new CrashWriter(store.commits(), acknowledged);
      for (int i = 0; i < AT_ONCE; i++) {
        Thread.ofPlatform().start(writer::live);
      }
      new CountDownLatch(1).await();
    }
  }

  private void live() {
    while (true) {
      try {
        liveOnce();
      } catch (IllegalStateException e) {
        // While the database is away reads fail; what was acknowledged is acknowledged.
        Thread.onSpinWait();
      }
    }
  }

  /** Two samples made and moved together and alone: changes of every sort of row. */
  private void liveOnce() {
    var one = make(UUID.randomUUID());
    var other = make(UUID.randomUUID());
    var together =
        moving(one, one.aggregate().add(1))
            .and(new Step<>(Optional.of(other), other.aggregate().add(1)));
    if (commits.commit(Optional.empty(), together) instanceof Outcome.Committed committed) {
      acknowledge(one.aggregate().id(), 2);
      acknowledge(other.aggregate().id(), 2);
      var again = new Loaded<>(one.aggregate().add(1).after(), committed.heads().getFirst());
      var alone = moving(again, again.aggregate().add(1));
      if (commits.commit(Optional.empty(), alone) instanceof Outcome.Committed) {
        acknowledge(one.aggregate().id(), 3);
      }
    }
  }

  /** Makes a sample that tells a content, repeating its request until it is answered. */
  private Loaded<Sample> make(UUID id) {
    var content = aContent("told by " + id);
    var made = Sample.make(id).then(sample -> sample.tell(content.ref()));
    Changes<Sample> changes = making(made).with(List.of(content));
    while (true) {
      var outcome = commits.commit(Optional.of(aRequest(id, "make")), changes);
      if (outcome instanceof Outcome.Committed committed) {
        acknowledge(id, 1);
        return new Loaded<>(made.after(), committed.heads().getFirst());
      }
      if (outcome instanceof Outcome.Repeated) {
        acknowledge(id, 1);
        return make(UUID.randomUUID());
      }
    }
  }

  private void acknowledge(UUID id, int version) {
    try {
      acknowledged.write((id + " " + version + "\n").getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
