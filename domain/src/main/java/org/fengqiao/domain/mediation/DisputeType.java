package org.fengqiao.domain.mediation;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.domain.Text;

/**
 * What a pack says of a type of dispute (纠纷类型). A mediation keeps it as it was when it began.
 *
 * @param title in Chinese, 1 to 40 characters
 * @param skills what whoever mediates it must be good at
 * @param labour whether it goes to arbitration before any court (劳动争议仲裁前置)
 * @param unconfirmable why no court confirms an agreement on it; empty where one does
 */
public record DisputeType(
    DisputeCode code,
    String title,
    Set<Skill> skills,
    boolean labour,
    Optional<Unconfirmable> unconfirmable) {
  private static final int LONGEST_TITLE = 40;

  public DisputeType {
    Objects.requireNonNull(code);
    title = Text.required("title", title, LONGEST_TITLE);
    skills = Collections.unmodifiableSet(new TreeSet<>(skills));
    Objects.requireNonNull(unconfirmable);
  }
}
