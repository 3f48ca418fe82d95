package org.fengqiao.domain.people;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * That somebody is missing at a patch for a time (缺岗).
 *
 * @param post the one nobody acts for; empty if none is set up, or all of the role together are too
 *     few
 * @param from when it begins or began; empty where it is not known
 * @param until when it ends by what is recorded now; empty: somebody must be found first
 * @param present how many act for it in that time
 * @param least how many there must be
 */
public record Gap(
    GapKind kind,
    Role role,
    Optional<PostId> post,
    Optional<Instant> from,
    Optional<Instant> until,
    int present,
    int least) {
  /** By role, then post, then time. */
  public static final Comparator<Gap> ORDER = Comparator.comparing(Gap::key);

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

  public Gap {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(role);
    Objects.requireNonNull(post);
    Objects.requireNonNull(from);
    Objects.requireNonNull(until);
  }

  /** Tells it from every other gap of its patch, and orders them. */
  public String key() {
    return role.value()
        + "/"
        + post.map(one -> one.value().toString()).orElse("")
        + "/"
        + from.map(WRITTEN::format).orElse("");
  }
}
