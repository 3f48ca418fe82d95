package org.fengqiao.application.people;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.people.OfficerId;

/**
 * What every move of an officer names, whatever is moved.
 *
 * @param id of what is moved
 * @param etag the version the caller decided on, if it says one
 * @param officer on whose behalf it is made
 * @param <I> the kind of id
 */
public record OfficerMove<I>(Request request, I id, Optional<String> etag, OfficerId officer) {
  public OfficerMove {
    Objects.requireNonNull(request);
    Objects.requireNonNull(id);
    Objects.requireNonNull(etag);
    Objects.requireNonNull(officer);
  }
}
