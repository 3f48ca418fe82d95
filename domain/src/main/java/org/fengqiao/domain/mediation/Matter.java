package org.fengqiao.domain.mediation;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.grids.Patch;

/**
 * What a mediation is about (纠纷).
 *
 * @param patch where the dispute is
 * @param languages in all of which its mediators must be able to work
 * @param words what it is about
 */
public record Matter(
    MediationOrigin origin,
    Patch patch,
    DisputeType type,
    Set<LanguageTag> languages,
    ContentRef words) {
  public Matter {
    Objects.requireNonNull(origin);
    Objects.requireNonNull(patch);
    Objects.requireNonNull(type);
    languages = Collections.unmodifiableSet(new TreeSet<>(languages));
    Objects.requireNonNull(words);
  }
}
