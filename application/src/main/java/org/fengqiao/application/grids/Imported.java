package org.fengqiao.application.grids;

import java.time.Instant;
import java.util.Optional;
import org.fengqiao.domain.grids.Edition;
import org.fengqiao.domain.grids.ImportCounts;

/**
 * What an import did.
 *
 * @param counts of the first time, when repeated
 * @param edition the edition it made; the newest one, if it changed nothing
 * @param since when that edition was published; empty before the first
 * @param repeated whether the request took effect before
 */
public record Imported(
    ImportCounts counts, Edition edition, Optional<Instant> since, boolean repeated) {}
