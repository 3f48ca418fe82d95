package org.fengqiao.application.people;

import java.time.Instant;
import java.util.UUID;
import org.fengqiao.application.NamedIds;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.people.AppointmentId;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Placing;
import org.fengqiao.domain.people.PostId;

/**
 * The ids of what the lines of one file make, in the order of the lines: the same whenever the file
 * comes again by the same request.
 *
 * @param begun when its first lines were written
 */
record PlacingNames(Request request, Instant begun) {
  /** The officer a line means. */
  OfficerId officer(Placing line) {
    return line.officer().orElseGet(() -> new OfficerId(id("officer", line.personLine())));
  }

  /** The post a line means. */
  PostId post(Placing line) {
    return line.post().orElseGet(() -> new PostId(id("post", line.postLine())));
  }

  AppointmentId appointment(Placing line) {
    return new AppointmentId(id("appointment", line.line()));
  }

  private UUID id(String what, long line) {
    var partner = request.partner().value();
    return NamedIds.of(begun, line, partner + "/" + request.id() + "/" + line + "/" + what);
  }
}
