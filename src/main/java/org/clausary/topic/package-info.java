/** What each clause is about: topics with a score and reasons, from several witnesses. */
package org.clausary.topic;
