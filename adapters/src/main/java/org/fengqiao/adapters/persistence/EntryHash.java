package org.fengqiao.adapters.persistence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Head;
import org.fengqiao.application.store.LanePosition;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Version;

/**
 * The hash that chains a journal entry to the one before it of its aggregate.
 *
 * <p>Algorithm {@code SHA-256/1} is the SHA-256 of three parts, one after the other:
 *
 * <ol>
 *   <li>the 32 bytes of the previous entry's hash; 32 zero bytes for the first
 *   <li>the header, ASCII, each of these followed by a line feed, an absent one an empty line:
 *       lane, position, previous lane, previous position, kind, aggregate (UUID, lower case with
 *       hyphens), version, time (microseconds since 1970-01-01T00:00Z), partner, officer (UUID),
 *       type, schema version
 *   <li>the payload's bytes as stored
 * </ol>
 *
 * <p>Numbers are decimal. So a changed column, a moved entry and a cut chain each show.
 */
final class EntryHash {
  static final String ALGORITHM = "SHA-256/1";

  private static final byte[] NO_HASH = new byte[32];

  private EntryHash() {}

  /** What is hashed of an entry beside its payload. */
  record Header(
      LanePosition at,
      Optional<Head> previous,
      AggregateRef aggregate,
      Version version,
      Instant time,
      Actor actor,
      String type,
      int schemaVersion) {}

  static Digest of(Header header, byte[] payload) {
    var previous = header.previous().map(head -> head.hash().bytes()).orElse(NO_HASH);
    return Digest.of(previous, text(header).getBytes(StandardCharsets.US_ASCII), payload);
  }

  private static String text(Header header) {
    var at = header.at();
    var text = new StringBuilder(240);
    text.append(at.lane()).append('\n').append(at.position()).append('\n');
    header
        .previous()
        .map(Head::at)
        .ifPresentOrElse(
            before -> text.append(before.lane()).append('\n').append(before.position()),
            () -> text.append('\n'));
    text.append('\n');
    text.append(header.aggregate().kind()).append('\n');
    text.append(header.aggregate().id()).append('\n');
    text.append(header.version().number()).append('\n');
    text.append(ChronoUnit.MICROS.between(Instant.EPOCH, header.time())).append('\n');
    text.append(header.actor().partner().value()).append('\n');
    text.append(header.actor().officer().map(o -> o.value()).map(UUID::toString).orElse(""));
    text.append('\n').append(header.type()).append('\n');
    return text.append(header.schemaVersion()).append('\n').toString();
  }
}
