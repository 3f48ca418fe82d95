package org.fengqiao.application.store;

import org.fengqiao.domain.Aggregate;

/**
 * What a command answers.
 *
 * @param resource the resource it made or moved; as it is now, when repeated
 * @param repeated whether this request, or this source id, took effect earlier
 */
public record Answer<A extends Aggregate>(Loaded<A> resource, boolean repeated) {
  public A aggregate() {
    return resource.aggregate();
  }
}
