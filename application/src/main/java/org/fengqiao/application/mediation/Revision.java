package org.fengqiao.application.mediation;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.store.Request;

/**
 * What every change of an organization or a mediator names.
 *
 * @param id of what is changed
 * @param etag the version the caller decided on, if it says one
 * @param <I> the kind of id
 */
public record Revision<I>(Request request, I id, Optional<String> etag) {
  public Revision {
    Objects.requireNonNull(request);
    Objects.requireNonNull(id);
    Objects.requireNonNull(etag);
  }
}
