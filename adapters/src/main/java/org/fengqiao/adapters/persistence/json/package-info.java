/**
 * Domain values as JSON and back, for journal and state rows: one form for every record, through
 * its canonical constructor, with the same bytes for equal values.
 */
@NullMarked
package org.fengqiao.adapters.persistence.json;

import org.jspecify.annotations.NullMarked;
