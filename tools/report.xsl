<?xml version="1.0" encoding="UTF-8"?>
<!-- Makes a page out of a Gimlet report:  xsltproc tools/report.xsl report.xml >report.html
     The page needs no network and no script.
     SPDX-License-Identifier: GPL-3.0-or-later -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:g="urn:gimlet:report:1" exclude-result-prefixes="g">
<xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>

<xsl:key name="rule" match="error" use="@id"/>
<xsl:key name="file" match="error" use="location[1]/@file"/>
<xsl:variable name="errors" select="/results/errors/error"/>
<xsl:variable name="gaps" select="//g:not-analysed"/>

<!-- cppcheck's words for severity, as three grades. -->
<xsl:template name="grade">
  <xsl:choose>
    <xsl:when test="@severity = 'error'">high</xsl:when>
    <xsl:when test="@severity = 'warning'">medium</xsl:when>
    <xsl:otherwise>low</xsl:otherwise>
  </xsl:choose>
</xsl:template>

<xsl:template name="cwe">
  <xsl:param name="id"/>
  <a class="cwe" href="https://cwe.mitre.org/data/definitions/{$id}.html">CWE-<xsl:value-of select="$id"/></a>
</xsl:template>

<xsl:template match="/results">
<html lang="en">
<head>
<meta charset="UTF-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>Gimlet report</title>
<style>
:root { color-scheme: light dark; --ink: #1c2330; --soft: #5d6778; --line: #dde2ea; --page: #f5f6f9;
  --card: #fff; --link: #1f5fbf; --high: #b3261e; --medium: #9a5b00; --low: #4a5a6d;
  --high-bg: #fce8e6; --medium-bg: #fdf0d9; --low-bg: #e9edf2; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e8ef; --soft: #9aa5b5; --line: #323b49;
  --page: #141922; --card: #1c232e; --link: #8ab4f8; --high: #ff9b91; --medium: #f2bf6a; --low: #aebccd;
  --high-bg: #48201d; --medium-bg: #443214; --low-bg: #2b3442; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, "DejaVu Sans", sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.1rem; margin: 2.2rem 0 .7rem; }
a { color: var(--link); text-decoration: none; } a:hover { text-decoration: underline; }
code, .at { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .87em; }
.soft { color: var(--soft); } .num { text-align: right; font-variant-numeric: tabular-nums; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .8rem; margin-top: 1.4rem; }
.tile { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .8rem 1rem; }
.tile b { display: block; font-size: 1.7rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.tile.high b { color: var(--high); } .tile.medium b { color: var(--medium); }
.scroll { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
table { border-collapse: collapse; width: 100%; } th, td { padding: .45rem .9rem; text-align: left; vertical-align: baseline; }
th { font-weight: 600; color: var(--soft); font-size: .85rem; } tr + tr td { border-top: 1px solid var(--line); }
.badge { display: inline-block; border-radius: 999px; padding: .05rem .6rem; font-size: .78rem; font-weight: 600; }
.badge.high { color: var(--high); background: var(--high-bg); } .badge.medium { color: var(--medium); background: var(--medium-bg); }
.badge.low { color: var(--low); background: var(--low-bg); }
article { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--low); border-radius: 8px;
  padding: .9rem 1.1rem; margin-bottom: .8rem; overflow-wrap: anywhere; }
article.high { border-left-color: var(--high); } article.medium { border-left-color: var(--medium); }
article h3 { font-size: 1rem; margin: .35rem 0 .2rem; } .meta > * { margin-right: .7rem; }
ol { list-style: none; counter-reset: step; margin: .7rem 0 0; padding: 0; }
ol li { counter-increment: step; position: relative; padding: .15rem 0 .15rem 2.1rem; }
ol li::before { content: counter(step); position: absolute; left: 0; top: .25rem; width: 1.35rem; height: 1.35rem;
  border-radius: 50%; background: var(--low-bg); color: var(--low); font-size: .75rem; font-weight: 600; text-align: center; line-height: 1.35rem; }
ol li::after { content: ""; position: absolute; left: .65rem; top: 1.65rem; bottom: -.2rem; width: 1px; background: var(--line); }
ol li:last-child::after { display: none; } ol .at { color: var(--soft); margin-right: .6rem; }
.fix { margin: .7rem 0 0; padding: .45rem .8rem; background: var(--page); border-radius: 6px; }
footer { margin-top: 2.5rem; color: var(--soft); font-size: .87rem; }
</style>
</head>
<body>
<main>
<h1>Gimlet report</h1>
<div class="soft">
  <xsl:value-of select="count($errors)"/> finding<xsl:if test="count($errors) != 1">s</xsl:if>
  in <xsl:value-of select="count(g:run)"/> unit<xsl:if test="count(g:run) != 1">s</xsl:if>
  <xsl:if test="g:run">, compiled by GCC <xsl:value-of select="g:run[1]/@gcc"/>, <xsl:value-of select="g:run[1]/@start"/></xsl:if>
</div>

<div class="tiles">
  <div class="tile high"><b><xsl:value-of select="count($errors[@severity = 'error'])"/></b>high</div>
  <div class="tile medium"><b><xsl:value-of select="count($errors[@severity = 'warning'])"/></b>medium</div>
  <div class="tile"><b><xsl:value-of select="count($errors[@severity != 'error' and @severity != 'warning'])"/></b>low</div>
  <div class="tile"><b><xsl:value-of select="sum(g:run/@functions-analysed)"/></b>functions analysed</div>
  <div class="tile"><b><xsl:value-of select="count($gaps)"/></b>not analysed</div>
</div>

<xsl:if test="$errors">
<h2>Rules</h2>
<div class="scroll"><table>
<tr><th>Severity</th><th>Rule</th><th>CWE</th><th>Pillar</th><th class="num">Findings</th></tr>
<xsl:for-each select="$errors[generate-id() = generate-id(key('rule', @id)[1])]">
  <xsl:sort select="number(@severity = 'error') * 2 + number(@severity = 'warning')" data-type="number" order="descending"/>
  <xsl:sort select="count(key('rule', @id))" data-type="number" order="descending"/>
  <xsl:sort select="@id"/>
  <xsl:variable name="grade"><xsl:call-template name="grade"/></xsl:variable>
  <tr>
    <td><span class="badge {$grade}"><xsl:value-of select="$grade"/></span></td>
    <td><code><xsl:value-of select="@id"/></code></td>
    <td><xsl:call-template name="cwe"><xsl:with-param name="id" select="@cwe"/></xsl:call-template></td>
    <td title="CWE-{g:finding/@pillar}"><xsl:value-of select="g:finding/@pillar-name"/></td>
    <td class="num"><xsl:value-of select="count(key('rule', @id))"/></td>
  </tr>
</xsl:for-each>
</table></div>
</xsl:if>

<xsl:for-each select="$errors[generate-id() = generate-id(key('file', location[1]/@file)[1])]">
  <xsl:sort select="location[1]/@file"/>
  <h2 class="at"><xsl:value-of select="location[1]/@file"/></h2>
  <xsl:for-each select="key('file', location[1]/@file)">
    <xsl:sort select="location[1]/@line" data-type="number"/>
    <xsl:sort select="location[1]/@column" data-type="number"/>
    <xsl:call-template name="finding"/>
  </xsl:for-each>
</xsl:for-each>

<xsl:if test="$gaps">
<h2>Not analysed</h2>
<div class="scroll"><table>
<tr><th>Function</th><th>Reason</th></tr>
<xsl:for-each select="$gaps">
  <tr><td><code><xsl:value-of select="@function"/></code></td><td><xsl:value-of select="@reason"/></td></tr>
</xsl:for-each>
</table></div>
</xsl:if>

<footer>Gimlet <xsl:value-of select="g:run[1]/@version"/>. Each finding names its weakness in the
<a href="https://cwe.mitre.org/">Common Weakness Enumeration</a>; the steps are the path on which it happens.</footer>
</main>
</body>
</html>
</xsl:template>

<xsl:template name="finding">
  <xsl:variable name="grade"><xsl:call-template name="grade"/></xsl:variable>
  <xsl:variable name="file" select="location[1]/@file"/>
  <article class="{$grade}">
    <div class="meta">
      <span class="badge {$grade}"><xsl:value-of select="$grade"/></span>
      <code><xsl:value-of select="@id"/></code>
      <xsl:call-template name="cwe"><xsl:with-param name="id" select="@cwe"/></xsl:call-template>
      <xsl:for-each select="g:chain/g:cwe">
	<span class="soft">also <xsl:call-template name="cwe"><xsl:with-param name="id" select="@id"/></xsl:call-template></span>
      </xsl:for-each>
      <xsl:if test="g:finding/@cert"><span class="soft">CERT <xsl:value-of select="g:finding/@cert"/></span></xsl:if>
    </div>
    <h3><xsl:value-of select="@msg"/></h3>
    <div class="soft">line <xsl:value-of select="location[1]/@line"/>
      <xsl:if test="g:finding/@function">, in <code><xsl:value-of select="g:finding/@function"/></code></xsl:if>,
      <xsl:value-of select="g:finding/@confidence"/> confidence</div>
    <xsl:if test="count(location) &gt; 1">
      <ol>
	<xsl:for-each select="location[position() &gt; 1]">
	  <li><span class="at"><xsl:if test="@file != $file"><xsl:value-of select="@file"/>:</xsl:if><xsl:value-of select="@line"/></span>
	    <xsl:value-of select="@info"/></li>
	</xsl:for-each>
      </ol>
    </xsl:if>
    <xsl:for-each select="g:fix">
      <div class="fix"><b>Mend: </b>
	<xsl:choose>
	  <xsl:when test="normalize-space(.)"><xsl:value-of select="."/></xsl:when>
	  <xsl:otherwise><code><xsl:value-of select="@text"/></code></xsl:otherwise>
	</xsl:choose>
      </div>
    </xsl:for-each>
  </article>
</xsl:template>
</xsl:stylesheet>
