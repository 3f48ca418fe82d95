package org.fengqiao.domain.cases;

/** The way a matter is handled (办理方式): by how many it concerns, and how hard it is. */
public enum HandlingMode {
  /** One person's matter: coordinated (协调). */
  COORDINATE,
  /** Everyone's matter: all are consulted (协商). */
  CONSULT,
  /** A complex matter: several collaborate (协同). */
  COLLABORATE
}
