package org.fengqiao.application.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.partners.PartnerId;

/** What the tests of the store share: requests, changes, and calls at the same time. */
public final class StoreFixture {
  public static final Instant TIME = Instant.parse("2026-05-08T02:00:00.123456Z");
  public static final PartnerId PARTNER = new PartnerId("hotline");
  public static final Actor ACTOR = Actor.of(PARTNER);

  private StoreFixture() {}

  public static Request aRequest() {
    return aRequest(UUID.randomUUID(), "body");
  }

  public static Request aRequest(UUID id, String body) {
    return new Request(PARTNER, id, Digest.of(body.getBytes(StandardCharsets.UTF_8)));
  }

  public static Changes<Sample> making(UUID id) {
    return making(Sample.make(id));
  }

  public static Changes<Sample> making(Decided<Sample> made) {
    return Changes.making(ACTOR, TIME, made);
  }

  public static Changes<Sample> moving(Loaded<Sample> before, Decided<Sample> decided) {
    return Changes.moving(ACTOR, TIME, before, decided);
  }

  /** Makes a sample that is there. */
  public static Loaded<Sample> aSample(Commits commits) {
    return committed(commits, making(UUID.randomUUID()));
  }

  /** Commits what must be committed. */
  public static Loaded<Sample> committed(Commits commits, Changes<Sample> changes) {
    var outcome = commits.commit(Optional.empty(), changes);
    if (!(outcome instanceof Outcome.Committed committed)) {
      throw new AssertionError("not committed: " + outcome);
    }
    var after = (Sample) changes.steps().getFirst().decided().after();
    return new Loaded<>(after, committed.heads().getFirst());
  }

  public static Content aContent(String text) {
    return new Content(
        new ContentId(UUID.randomUUID()), "000102030405060708090a0b0c0d0e0f", Map.of("text", text));
  }

  /** The answers of {@code calls} calls made at the same time, in the order of their numbers. */
  public static <T> List<T> together(int calls, IntFunction<T> call) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tasks =
          IntStream.range(0, calls).<Callable<T>>mapToObj(i -> () -> call.apply(i)).toList();
      var answers = new ArrayList<T>();
      for (var future : threads.invokeAll(tasks)) {
        answers.add(future.get());
      }
      return answers;
    }
  }

  /** Every entry past {@code cursor}, read in pages of {@code page}. */
  public static List<Entry> read(Journal journal, Cursor cursor, int page) {
    var all = new ArrayList<Entry>();
    var at = cursor;
    for (var more = journal.past(at, page); !more.isEmpty(); more = journal.past(at, page)) {
      for (var entry : more) {
        all.add(entry);
        at = at.past(entry.at());
      }
    }
    return all;
  }
}
