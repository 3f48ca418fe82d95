package org.fengqiao.application.people;

import java.util.Objects;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.people.Appointment;
import org.fengqiao.domain.people.AppointmentId;
import org.fengqiao.domain.people.Post;

/**
 * What appointing, or ending an appointment, answers: the appointment, and the post that has it.
 */
public record Appointed(Appointment appointment, Answer<Post> post) {
  public Appointed {
    Objects.requireNonNull(appointment);
    Objects.requireNonNull(post);
  }

  static Appointed of(Answer<Post> post, AppointmentId id) {
    return new Appointed(post.aggregate().appointment(id).orElseThrow(), post);
  }
}
