package org.fengqiao.domain.statistics;

import java.util.Objects;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.mediation.OrganizationId;

/** Whose mediations are counted (统计对象). */
public sealed interface FigureSubject {
  /** As it is named to callers, and in counters. */
  String name();

  /** A division, with all in it. */
  record OfDivision(DivisionCode code) implements FigureSubject {
    public OfDivision {
      Objects.requireNonNull(code);
    }

    @Override
    public String name() {
      return "divisions/" + code.value();
    }
  }

  /** A mediation organization. */
  record OfOrganization(OrganizationId id) implements FigureSubject {
    public OfOrganization {
      Objects.requireNonNull(id);
    }

    @Override
    public String name() {
      return id.name();
    }
  }

  /** A mediator. */
  record OfMediator(MediatorId id) implements FigureSubject {
    public OfMediator {
      Objects.requireNonNull(id);
    }

    @Override
    public String name() {
      return id.name();
    }
  }
}
