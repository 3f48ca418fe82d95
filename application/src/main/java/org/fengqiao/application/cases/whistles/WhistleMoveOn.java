package org.fengqiao.application.cases.whistles;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.cases.whistles.WhistleId;
import org.fengqiao.domain.people.OfficerId;

/**
 * What every move of a whistle names.
 *
 * @param etag the version the caller decided on, if it says one
 * @param officer on whose behalf it is made
 */
public record WhistleMoveOn(
    Request request, WhistleId whistle, Optional<String> etag, OfficerId officer) {
  public WhistleMoveOn {
    Objects.requireNonNull(request);
    Objects.requireNonNull(whistle);
    Objects.requireNonNull(etag);
    Objects.requireNonNull(officer);
  }
}
