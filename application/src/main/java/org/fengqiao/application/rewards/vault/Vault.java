package org.fengqiao.application.rewards.vault;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.rewards.Persons;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Contents;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Step;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.IdNumber;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.PersonId;
import org.fengqiao.domain.rewards.Reporter;
import org.fengqiao.domain.rewards.ReporterFact;
import org.fengqiao.domain.rewards.RewardReason;
import org.fengqiao.domain.rewards.SealedKey;

/**
 * Seals who reported a clue, and opens it again (保密库): under a data key of the clue's own, which is
 * sealed by a key that is kept outside the database, and bound to the clue, so that what is sealed
 * of one opens as nothing of another.
 */
public final class Vault {
  private static final String KEY = "key";
  private static final String SEALED = "sealed";
  private static final int TRIES = 3;
  private static final Duration COME_BACK = Duration.ofSeconds(1);

  private final Keys keys;
  private final Aggregates aggregates;
  private final Contents contents;
  private final BlindIndex index;
  private final MoveWords words;

  @Inject
  public Vault(Keys keys, Aggregates aggregates, Contents contents, Ids ids) {
    this.keys = keys;
    this.index = new BlindIndex(keys);
    this.aggregates = aggregates;
    this.contents = contents;
    this.words = new MoveWords(ids);
  }

  /**
   * What was sealed, to be written.
   *
   * @param decided makes the reporter
   */
  public record Sealed(Decided<Reporter> decided, List<Content> contents) {
    public Sealed {
      Objects.requireNonNull(decided);
      contents = List.copyOf(contents);
    }

    /** The changes, with it. */
    public Changes<Clue> in(Changes<Clue> changes) {
      return changes.and(new Step<>(Optional.empty(), decided)).with(contents);
    }
  }

  /** Who reported a clue, and where its reward goes, opened. */
  public record Opened(List<Person> persons, List<Payee> payees) {
    public Opened {
      persons = List.copyOf(persons);
      payees = List.copyOf(payees);
    }
  }

  /** Seals those who report a clue; empty if nobody gave a name. */
  public Optional<Sealed> seal(ClueId clue, List<Person> persons) {
    if (persons.isEmpty()) {
      return Optional.empty();
    }
    var key = keys.draw(clue.name());
    var wrapped = content(key);
    var identity = sealed(key, clue, Sheet.ofPersons(persons));
    var digests =
        words.content(
            Persons.fields(persons.stream().map(one -> index.of(one.idNumber())).toList()));
    var fact =
        new ReporterFact.Vaulted(
            clue,
            Optional.of(identity.ref()),
            Optional.of(digests.ref()),
            new SealedKey(wrapped.ref(), key.keptBy()));
    return Optional.of(
        new Sealed(Reporter.LINEAGE.begin(List.of(fact)), List.of(wrapped, identity, digests)));
  }

  /**
   * Seals where the reward goes.
   *
   * @param found what is sealed of who reported it; empty of a clue without a name
   * @throws Refusal REPORTER_ERASED; KEY_MISSING
   */
  Changes<Clue> sealed(
      Changes<Clue> changes, ClueId clue, Optional<Loaded<Reporter>> found, List<Payee> payees) {
    if (found.isEmpty()) {
      var key = keys.draw(clue.name());
      var wrapped = content(key);
      var sealed = sealed(key, clue, Sheet.ofPayees(payees));
      var facts =
          List.of(
              new ReporterFact.Vaulted(
                  clue,
                  Optional.empty(),
                  Optional.empty(),
                  new SealedKey(wrapped.ref(), key.keptBy())),
              new ReporterFact.PayeesVaulted(sealed.ref(), Optional.empty()));
      return changes
          .and(new Step<>(Optional.empty(), Reporter.LINEAGE.begin(facts)))
          .with(List.of(wrapped, sealed));
    }
    var reporter = found.get().aggregate();
    var had = reporter.required();
    var sealed = sealed(key(had.key()), clue, Sheet.ofPayees(payees));
    var fact = new ReporterFact.PayeesVaulted(sealed.ref(), had.payees().map(ContentRef::id));
    return changes
        .and(new Step<>(found, Reporter.LINEAGE.move(reporter, List.of(fact))))
        .with(List.of(sealed));
  }

  /** Destroys where the reward was to go, if that is known: it is paid in cash. */
  Changes<Clue> inCash(Changes<Clue> changes, Optional<Loaded<Reporter>> found) {
    return found
        .flatMap(reporter -> reporter.aggregate().vaulted())
        .flatMap(Reporter.Vaulted::payees)
        .map(had -> {
          var dropped = new ReporterFact.PayeesDropped(had.id());
          var reporter = found.orElseThrow().aggregate();
          return changes.and(new Step<>(found, Reporter.LINEAGE.move(reporter, List.of(dropped))));
        })
        .orElse(changes);
  }

  /**
   * Opens what is sealed of who reported a clue: whoever asks is on record first. It is read as it
   * is now, and anew where it was sealed by another key meanwhile.
   *
   * @throws Refusal REPORTER_ERASED; KEY_MISSING; CONTENDED
   */
  public Opened open(ClueId clue) {
    return opened(clue, reporter -> new Opened(persons(reporter), payees(reporter)));
  }

  /** The same of where its reward goes alone. */
  public List<Payee> payees(ClueId clue) {
    return opened(clue, this::payees);
  }

  private <T> T opened(ClueId clue, Function<Reporter, T> open) {
    for (int attempt = 1; ; attempt++) {
      var reporter = aggregates.find(Reporter.class, clue.reporter()).orElseThrow().aggregate();
      try {
        return open.apply(reporter);
      } catch (Refusal refusal) {
        if (refusal.reason() != RequestReason.CONTENDED || attempt == TRIES) {
          throw refusal;
        }
      }
    }
  }

  private List<Person> persons(Reporter reporter) {
    return open(reporter, Reporter.Vaulted::identity, Sheet::persons);
  }

  private List<Payee> payees(Reporter reporter) {
    return open(reporter, Reporter.Vaulted::payees, Sheet::payees);
  }

  private <T> List<T> open(
      Reporter reporter,
      Function<Reporter.Vaulted, Optional<ContentRef>> sheet,
      Function<byte[], List<T>> read) {
    var had = reporter.required();
    return sheet
        .apply(had)
        .map(ref -> open(key(had.key()), reporter.clue(), ref, read))
        .orElse(List.of());
  }

  /**
   * Passes if the key is there that seals it, so that nobody is on record to have seen what could
   * not be opened.
   *
   * @throws Refusal REPORTER_ERASED; KEY_MISSING
   */
  public void requireKey(Reporter reporter) {
    keys.require(reporter.required().key().keptBy());
  }

  /**
   * Seals the data key anew, by the key that seals now; empty if it is, or was destroyed.
   *
   * @throws Refusal KEY_MISSING
   */
  Optional<Changes<Reporter>> rewrapped(Loaded<Reporter> found, Actor actor, Instant now) {
    var reporter = found.aggregate();
    return reporter
        .vaulted()
        .filter(had -> !had.key().keptBy().equals(keys.current()))
        .flatMap(had ->
            keys.rewrap(key(had.key()), reporter.clue().name())
                .map(fresh -> {
                  var wrapped = content(fresh);
                  var fact =
                      new ReporterFact.Rewrapped(
                          new SealedKey(wrapped.ref(), fresh.keptBy()), had.key().words().id());
                  return Changes.moving(
                          actor, now, found, Reporter.LINEAGE.move(reporter, List.of(fact)))
                      .with(List.of(wrapped));
                }));
  }

  /** The digests of who has that number, by every key that is kept for that, the newest first. */
  List<PersonId> digests(IdNumber number) {
    return index.of(number);
  }

  /** The same request, with a keyed digest of what it says. */
  public Request keyed(Request request) {
    return index.keyed(request);
  }

  /** Names the key that seals now; empty where there are no keys. */
  Optional<String> currentKey() {
    try {
      return Optional.of(keys.current());
    } catch (Refusal missing) {
      if (missing.reason() != RewardReason.KEY_MISSING) {
        throw missing;
      }
      return Optional.empty();
    }
  }

  private Content content(WrappedKey key) {
    return words.content(Map.of(KEY, key.sealed()));
  }

  private Content sealed(WrappedKey key, ClueId clue, byte[] sheet) {
    try {
      return words.content(Map.of(SEALED, keys.seal(key, clue.name(), sheet)));
    } finally {
      Arrays.fill(sheet, (byte) 0);
    }
  }

  private WrappedKey key(SealedKey key) {
    return new WrappedKey(key.keptBy(), field(key.words(), KEY));
  }

  private <T> List<T> open(
      WrappedKey key, ClueId clue, ContentRef ref, Function<byte[], List<T>> read) {
    var sheet = keys.open(key, clue.name(), field(ref, SEALED));
    try {
      return read.apply(sheet);
    } finally {
      Arrays.fill(sheet, (byte) 0);
    }
  }

  /** Of a content that is not there any more it was read too late: whoever asks reads anew. */
  private String field(ContentRef ref, String name) {
    var content = contents.find(List.of(ref.id())).get(ref.id());
    if (content == null) {
      throw Refusal.exhausted(RequestReason.CONTENDED, COME_BACK);
    }
    return Objects.requireNonNull(content.fields().get(name), name);
  }
}
