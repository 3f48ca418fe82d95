package org.fengqiao.application.notices;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fengqiao.application.NamedIds;
import org.fengqiao.application.store.Entry;
import org.fengqiao.domain.Version;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Role;

/**
 * One notice to be delivered to one officer. Name and phone are not in it: they are read when it is
 * sent, and gone when the officer's are erased.
 *
 * @param version of what it is about, whose entry gives it
 * @param rule which rule of the pack gives it, as {@code notices[0]}, {@code CONTACT/1/MISSED},
 *     {@code whistles.call/organ}, {@code supervision.order}, {@code sessions.task/1}, {@code
 *     mediation.coming}, {@code petitions.routed} or {@code rewards.coming}
 * @param role who is told, as the pack says it
 * @param officer empty where nobody holds the post, so that nobody can be told
 * @param time of the entry
 */
public record Delivery(
    About about,
    Version version,
    String rule,
    Role role,
    Optional<OfficerId> officer,
    String text,
    Instant time) {
  private static final String NOTICES = "notices";

  public Delivery {
    Objects.requireNonNull(about);
    Objects.requireNonNull(version);
    Objects.requireNonNull(rule);
    Objects.requireNonNull(role);
    Objects.requireNonNull(officer);
    Objects.requireNonNull(text);
    Objects.requireNonNull(time);
  }

  /**
   * One to each officer whom that rule tells of an entry.
   *
   * @param officers an empty one where nobody holds the post that is told
   */
  static Stream<Delivery> each(
      Entry entry,
      About about,
      String rule,
      Role role,
      List<Optional<OfficerId>> officers,
      String text) {
    return officers.stream()
        .map(officer ->
            new Delivery(about, entry.version(), rule, role, officer, text, entry.time()));
  }

  /** The name of a pack's notice rule, by its place in the list. */
  static String notice(int index) {
    return NOTICES + "[" + index + "]";
  }

  /**
   * Made of entry, rule and officer, so that none is written twice; an officer whom one rule tells
   * in two roles is told once. A pack's notices count as one rule here: an entry is news to an
   * officer once, in the words of the first that names them. Each rung tells for itself.
   *
   * <p>It begins with the entry's milliseconds, so that notices are stored in the order of their
   * entries; see {@link NamedIds}.
   */
  public UUID id() {
    var from = rule.startsWith(NOTICES) ? NOTICES : rule;
    var who = officer.map(one -> one.value().toString()).orElseGet(role::value);
    var name = about.id() + "/" + version.number() + "/" + from + "/" + who;
    return NamedIds.of(time, name);
  }
}
