/** The warehouse of Iceberg tables and the releases made from it. */
package org.newstide.app.storage;
