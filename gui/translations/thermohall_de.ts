<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CallOut</name>
    <message>
        <source>apply</source>
        <translation>anwenden</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Grenze %1</translation>
    </message>
</context>
<context>
    <name>ColorScale</name>
    <message>
        <source>%1, rack inlets and air · same scale for all designs · %2–%3 recommended</source>
        <translation>%1, Rack-Einlässe und Luft · gleiche Skala für alle Entwürfe · %2–%3 empfohlen</translation>
    </message>
    <message>
        <source>%1 at rack inlets · same scale for all designs · %2–%3 recommended</source>
        <translation>%1 an den Rack-Einlässen · gleiche Skala für alle Entwürfe · %2–%3 empfohlen</translation>
    </message>
    <message>
        <source>kW a rack at the design point</source>
        <translation>kW je Rack im Auslegungspunkt</translation>
    </message>
    <message>
        <source>% of the rack&apos;s power at full work</source>
        <translation>% der Leistung des Racks bei voller Arbeit</translation>
    </message>
    <message>
        <source>Inlet temperature</source>
        <translation>Einlasstemperatur</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Capacity used</source>
        <translation>Genutzte Leistung</translation>
    </message>
    <message>
        <source>Cooling path</source>
        <translation>Kühlweg</translation>
    </message>
    <message>
        <source>Redundancy</source>
        <translation>Redundanz</translation>
    </message>
</context>
<context>
    <name>CompareTable</name>
    <message>
        <source>Inlet °C</source>
        <translation>Einlass °C</translation>
    </message>
    <message>
        <source>Ride min</source>
        <translation>Überbr. min</translation>
    </message>
    <message>
        <source>PUE</source>
        <translation>PUE</translation>
    </message>
    <message>
        <source>TUE</source>
        <translation>TUE</translation>
    </message>
    <message>
        <source>Energy GWh</source>
        <translation>Energie GWh</translation>
    </message>
    <message>
        <source>Water m³</source>
        <translation>Wasser m³</translation>
    </message>
    <message>
        <source>Carbon kt</source>
        <translation>CO₂ kt</translation>
    </message>
    <message>
        <source>Capital M$</source>
        <translation>Investition M$</translation>
    </message>
    <message>
        <source>TCO M$</source>
        <translation>TCO M$</translation>
    </message>
    <message>
        <source>$/GPU-h</source>
        <translation>$/GPU-h</translation>
    </message>
</context>
<context>
    <name>ContainmentItem</name>
    <message>
        <source>Hot-aisle containment, leakage %1 %</source>
        <translation>Warmgang-Einhausung, Leckage %1 %</translation>
    </message>
    <message>
        <source>Cold-aisle containment, leakage %1 %</source>
        <translation>Kaltgang-Einhausung, Leckage %1 %</translation>
    </message>
    <message>
        <source>, chimney</source>
        <translation>, Kamin</translation>
    </message>
</context>
<context>
    <name>CostPage</name>
    <message>
        <source>Land</source>
        <translation>Grundstück</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Fit-out</source>
        <translation>Ausbau</translation>
    </message>
    <message>
        <source>Electrical</source>
        <translation>Elektrik</translation>
    </message>
    <message>
        <source>Mechanical</source>
        <translation>Kältetechnik</translation>
    </message>
    <message>
        <source>Liquid cooling</source>
        <translation>Flüssigkühlung</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Commissioning</source>
        <translation>Inbetriebnahme</translation>
    </message>
    <message>
        <source>IT</source>
        <translation>IT</translation>
    </message>
</context>
<context>
    <name>DesignPoint</name>
    <message>
        <source>%1 heat</source>
        <translation>%1 Wärme</translation>
    </message>
    <message>
        <source>of the rating of the running units</source>
        <translation>der Nennleistung der laufenden Einheiten</translation>
    </message>
    <message>
        <source>%1 flow</source>
        <translation>%1 Durchfluss</translation>
    </message>
    <message>
        <source>of the design flow of the running units</source>
        <translation>des Auslegungsflusses der laufenden Einheiten</translation>
    </message>
    <message>
        <source>%1 air</source>
        <translation>%1 Luft</translation>
    </message>
    <message>
        <source>of the rated air flow of the running units</source>
        <translation>des Nennluftstroms der laufenden Einheiten</translation>
    </message>
    <message>
        <source>Busways</source>
        <translation>Stromschienen</translation>
    </message>
    <message>
        <source>UPS</source>
        <translation>USV</translation>
    </message>
    <message>
        <source>sum of %1 objects</source>
        <translation>Summe von %1 Objekten</translation>
    </message>
    <message>
        <source>Liquid share</source>
        <translation>Flüssiganteil</translation>
    </message>
    <message>
        <source>heat to liquid over IT power</source>
        <translation>Wärme an die Flüssigkeit über IT-Leistung</translation>
    </message>
    <message>
        <source>Transformers</source>
        <translation>Transformatoren</translation>
    </message>
    <message>
        <source>PDUs</source>
        <translation>Stromverteiler</translation>
    </message>
    <message>
        <source>of the capacity of the running machines</source>
        <translation>der Leistung der laufenden Maschinen</translation>
    </message>
</context>
<context>
    <name>DrawingItem</name>
    <message>
        <source>cannot read the drawing &apos;%1&apos;</source>
        <translation>die Zeichnung „%1“ kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the drawing &apos;%1&apos; shows nothing that can be drawn</source>
        <translation>die Zeichnung „%1“ zeigt nichts, was gezeichnet werden kann</translation>
    </message>
</context>
<context>
    <name>EntryHtml</name>
    <message>
        <source>Confidence %1.</source>
        <translation>Vertrauen %1.</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modell: %1</translation>
    </message>
    <message>
        <source>Price: %1 USD each, life %2 years, maintenance %3 % a year (%4; confidence %5)</source>
        <translation>Preis: %1 USD je Stück, Lebensdauer %2 Jahre, Wartung %3 % im Jahr (%4; Vertrauen %5)</translation>
    </message>
</context>
<context>
    <name>EquipmentCatalogue</name>
    <message>
        <source>liquid</source>
        <translation>flüssig</translation>
    </message>
    <message>
        <source>%1 % liquid</source>
        <translation>%1 % flüssig</translation>
    </message>
    <message>
        <source>immersion</source>
        <translation>Tauchkühlung</translation>
    </message>
    <message>
        <source>two-phase bath</source>
        <translation>Zweiphasenbad</translation>
    </message>
    <message>
        <source>air</source>
        <translation>Luft</translation>
    </message>
    <message>
        <source> · %1 K approach</source>
        <translation> · %1 K Grädigkeit</translation>
    </message>
    <message>
        <source>refrigerant</source>
        <translation>Kältemittel</translation>
    </message>
    <message>
        <source>chilled water</source>
        <translation>Kaltwasser</translation>
    </message>
    <message>
        <source>Chilled-water tank</source>
        <translation>Kaltwasserspeicher</translation>
    </message>
    <message>
        <source>15 min of the loop&apos;s flow</source>
        <translation>15 min des Kreisdurchflusses</translation>
    </message>
    <message>
        <source>sized for the loop of the chillers when it is added</source>
        <translation>wird beim Einfügen für den Kreis der Kältemaschinen bemessen</translation>
    </message>
</context>
<context>
    <name>LayoutWarnings</name>
    <message>
        <source>%1 stands outside the hall</source>
        <translation>%1 steht außerhalb des Saals</translation>
    </message>
    <message>
        <source>%1 stands in the place of %2</source>
        <translation>%1 steht am Platz von %2</translation>
    </message>
    <message>
        <source>aisle of %1 before %2; %3 are needed</source>
        <translation>Gang von %1 vor %2; %3 sind nötig</translation>
    </message>
    <message>
        <source>aisle of %1 behind %2; %3 are needed</source>
        <translation>Gang von %1 hinter %2; %3 sind nötig</translation>
    </message>
    <message>
        <source>%1 stands in the swing of door %2</source>
        <translation>%1 steht im Schwenkbereich der Tür %2</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Coolant distribution units</source>
        <translation>Kühlmittelverteiler</translation>
    </message>
    <message>
        <source>Power distribution units</source>
        <translation>Stromverteiler</translation>
    </message>
    <message>
        <source>Indirect evaporative coolers</source>
        <translation>Indirekte Verdunstungskühler</translation>
    </message>
</context>
<context>
    <name>LivePage</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running, %1 %</source>
        <translation>läuft, %1 %</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>partial: cancelled at %1 %</source>
        <translation>teilweise: bei %1 % abgebrochen</translation>
    </message>
    <message>
        <source>partial: ended at %1 % without reaching its end</source>
        <translation>teilweise: bei %1 % vor dem Ziel beendet</translation>
    </message>
</context>
<context>
    <name>OneLine</name>
    <message>
        <source>to liquid %1</source>
        <translation>in Flüssigkeit %1</translation>
    </message>
    <message>
        <source>rear doors %1</source>
        <translation>Rücktüren %1</translation>
    </message>
    <message>
        <source>Air, %1</source>
        <translation>Luft, %1</translation>
    </message>
    <message>
        <source>heat %1</source>
        <translation>Wärme %1</translation>
    </message>
    <message>
        <source>%1 · pumps %2</source>
        <translation>%1 · Pumpen %2</translation>
    </message>
    <message>
        <source>air %1 · fans %2</source>
        <translation>Luft %1 · Ventilatoren %2</translation>
    </message>
    <message>
        <source>Loop %1</source>
        <translation>Kreis %1</translation>
    </message>
    <message>
        <source>Exchanger</source>
        <translation>Wärmeübertrager</translation>
    </message>
    <message>
        <source>Heat reuse</source>
        <translation>Abwärmenutzung</translation>
    </message>
    <message>
        <source> · %1 running</source>
        <translation> · %1 in Betrieb</translation>
    </message>
    <message>
        <source>cooling %1</source>
        <translation>Kühlung %1</translation>
    </message>
    <message>
        <source>power %1 · COP %2</source>
        <translation>Leistung %1 · COP %2</translation>
    </message>
    <message>
        <source>leaving %1</source>
        <translation>Austritt %1</translation>
    </message>
    <message>
        <source>fans %1 · speed %2</source>
        <translation>Ventilatoren %1 · Drehzahl %2</translation>
    </message>
    <message>
        <source>Outdoors</source>
        <translation>Außenluft</translation>
    </message>
    <message>
        <source>dry bulb %1</source>
        <translation>Trockenkugel %1</translation>
    </message>
    <message>
        <source>wet bulb %1</source>
        <translation>Feuchtkugel %1</translation>
    </message>
    <message>
        <source>%1 unit</source>
        <translation>%1 Gerät</translation>
    </message>
    <message>
        <source>%1 units</source>
        <translation>%1 Geräte</translation>
    </message>
    <message>
        <source>, %1 standby</source>
        <translation>, %1 in Reserve</translation>
    </message>
    <message>
        <source>Utility</source>
        <translation>Netzanschluss</translation>
    </message>
    <message>
        <source>PUE %1</source>
        <translation>PUE %1</translation>
    </message>
    <message>
        <source>Transformers</source>
        <translation>Transformatoren</translation>
    </message>
    <message>
        <source>UPS</source>
        <translation>USV</translation>
    </message>
    <message>
        <source>PDUs</source>
        <translation>Stromverteiler</translation>
    </message>
    <message>
        <source>Busways</source>
        <translation>Stromschienen</translation>
    </message>
    <message>
        <source>out %1 · load %2</source>
        <translation>ab %1 · Last %2</translation>
    </message>
    <message>
        <source>loss %1 · η %2 %</source>
        <translation>Verlust %1 · η %2 %</translation>
    </message>
    <message>
        <source>%1 rack · %2</source>
        <translation>%1 Rack · %2</translation>
    </message>
    <message>
        <source>%1 racks · %2</source>
        <translation>%1 Racks · %2</translation>
    </message>
    <message>
        <source>Rear-door fans</source>
        <translation>Rücktürventilatoren</translation>
    </message>
    <message>
        <source>Tank pumps</source>
        <translation>Tankpumpen</translation>
    </message>
    <message>
        <source>Pumps, %1</source>
        <translation>Pumpen, %1</translation>
    </message>
    <message>
        <source>Condenser pumps</source>
        <translation>Kühlwasserpumpen</translation>
    </message>
    <message>
        <source>Lighting</source>
        <translation>Beleuchtung</translation>
    </message>
    <message>
        <source>Humidifiers</source>
        <translation>Befeuchter</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Übriges</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>bei %1</translation>
    </message>
    <message>
        <source>pumps: %1</source>
        <translation>Pumpen: %1</translation>
    </message>
    <message>
        <source>suction margin (NPSH) %1</source>
        <translation>Saugreserve (NPSH) %1</translation>
    </message>
    <message>
        <source>held at %1</source>
        <translation>auf %1 begrenzt</translation>
    </message>
    <message>
        <source>valve stuck at %1</source>
        <translation>Ventil klemmt bei %1</translation>
    </message>
    <message>
        <source>leaks %1</source>
        <translation>verliert %1</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>a feed lost</source>
        <translation>eine Einspeisung ausgefallen</translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation>%1 aus</translation>
    </message>
    <message>
        <source>no make-up water</source>
        <translation>kein Nachspeisewasser</translation>
    </message>
    <message>
        <source>speed %1</source>
        <translation>Drehzahl %1</translation>
    </message>
    <message>
        <source>Pipes of %1</source>
        <translation>Rohre von %1</translation>
    </message>
    <message>
        <source>least %1: %2 · %3</source>
        <translation>wenigst %1: %2 · %3</translation>
    </message>
    <message>
        <source>most %1: %2 · %3</source>
        <translation>meist %1: %2 · %3</translation>
    </message>
    <message>
        <source>least tray %1</source>
        <translation>kleinster Einschub %1</translation>
    </message>
    <message>
        <source>pipe %1 s · hall gets %2</source>
        <translation>Rohr %1 s · Saal erhält %2</translation>
    </message>
    <message>
        <source>bypass %1</source>
        <translation>Bypass %1</translation>
    </message>
    <message>
        <source>free cooling %1</source>
        <translation>freie Kühlung %1</translation>
    </message>
    <message>
        <source>cools with %1</source>
        <translation>kühlt mit %1</translation>
    </message>
    <message>
        <source>is charged with %1</source>
        <translation>wird mit %1 geladen</translation>
    </message>
    <message>
        <source>rests</source>
        <translation>ruht</translation>
    </message>
    <message>
        <source>Ice tank</source>
        <translation>Eisspeicher</translation>
    </message>
    <message>
        <source>Water tank</source>
        <translation>Wasserspeicher</translation>
    </message>
    <message>
        <source>charge %1</source>
        <translation>Ladung %1</translation>
    </message>
    <message>
        <source>remote</source>
        <translation>Schlechtpunkt</translation>
    </message>
    <message>
        <source>%1 of %2 running</source>
        <translation>%1 von %2 laufen</translation>
    </message>
    <message>
        <source>remote · Δp %1 · gets %2</source>
        <translation>Schlechtpunkt · Δp %1 · %2</translation>
    </message>
    <message>
        <source>Δp %1 · gets %2</source>
        <translation>Δp %1 · erhält %2</translation>
    </message>
    <message>
        <source>valve %1 · authority %2</source>
        <translation>Ventil %1 · Autorität %2</translation>
    </message>
</context>
<context>
    <name>PerformanceCharts</name>
    <message>
        <source>Efficiency</source>
        <translation>Wirkungsgrad</translation>
    </message>
    <message>
        <source>% · against load, % of the rating</source>
        <translation>% · über der Last, % der Nennleistung</translation>
    </message>
    <message>
        <source>double conversion</source>
        <translation>Doppelwandlung</translation>
    </message>
    <message>
        <source>eco mode</source>
        <translation>Eco-Betrieb</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>kW · against flow, %1</source>
        <translation>kW · über dem Durchfluss, %1</translation>
    </message>
    <message>
        <source>Efficiency, wire to water</source>
        <translation>Wirkungsgrad, Klemme bis Wasser</translation>
    </message>
    <message>
        <source>% · against flow, %1</source>
        <translation>% · über dem Durchfluss, %1</translation>
    </message>
    <message>
        <source>Fan power</source>
        <translation>Ventilatorleistung</translation>
    </message>
    <message>
        <source>kW · against air flow, %1</source>
        <translation>kW · über dem Luftstrom, %1</translation>
    </message>
    <message>
        <source>Coefficient of performance, full load</source>
        <translation>Leistungszahl, Volllast</translation>
    </message>
    <message>
        <source>against outdoor air, %1 · %2 entering air</source>
        <translation>über der Außenluft, %1 · %2 Einlassluft</translation>
    </message>
    <message>
        <source>Coefficient of performance over load</source>
        <translation>Leistungszahl über der Last</translation>
    </message>
    <message>
        <source>against load, % of the capacity there · lines: condenser inlet</source>
        <translation>über der Last, % der Leistung dort · Linien: Verflüssigereintritt</translation>
    </message>
    <message>
        <source>Coefficient of performance over lift</source>
        <translation>Leistungszahl über dem Temperaturhub</translation>
    </message>
    <message>
        <source>full load · against condenser inlet less leaving water, %1</source>
        <translation>Volllast · über Verflüssigereintritt minus Wasseraustritt, %1</translation>
    </message>
    <message>
        <source>Pump power</source>
        <translation>Pumpenleistung</translation>
    </message>
    <message>
        <source>kW · against coolant flow, %1</source>
        <translation>kW · über dem Kühlmittelstrom, %1</translation>
    </message>
    <message>
        <source>Cold plate, case to coolant</source>
        <translation>Kühlplatte, Gehäuse zu Kühlmittel</translation>
    </message>
    <message>
        <source>%1/kW · against flow of one plate, %2</source>
        <translation>%1/kW · über dem Durchfluss einer Platte, %2</translation>
    </message>
    <message>
        <source>Server fans at full work</source>
        <translation>Serverlüfter bei voller Arbeit</translation>
    </message>
    <message>
        <source>W of the rack · against inlet, %1</source>
        <translation>W des Racks · über dem Einlass, %1</translation>
    </message>
    <message>
        <source>Power supplies, efficiency</source>
        <translation>Netzteile, Wirkungsgrad</translation>
    </message>
</context>
<context>
    <name>PlanEntry</name>
    <message>
        <source>row</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>rack</source>
        <translation>Rack</translation>
    </message>
    <message>
        <source>air unit</source>
        <translation>Luftgerät</translation>
    </message>
    <message>
        <source>coolant distribution unit</source>
        <translation>Kühlmittelverteiler</translation>
    </message>
    <message>
        <source>UPS</source>
        <translation>USV</translation>
    </message>
    <message>
        <source>power distribution unit</source>
        <translation>Stromverteiler</translation>
    </message>
    <message>
        <source>transformer</source>
        <translation>Transformator</translation>
    </message>
    <message>
        <source>busway</source>
        <translation>Stromschiene</translation>
    </message>
    <message>
        <source>perforated tiles</source>
        <translation>Lochplatten</translation>
    </message>
    <message>
        <source>return grilles</source>
        <translation>Abluftgitter</translation>
    </message>
    <message>
        <source>containment</source>
        <translation>Einhausung</translation>
    </message>
    <message>
        <source>obstacle</source>
        <translation>Hindernis</translation>
    </message>
    <message>
        <source>door</source>
        <translation>Tür</translation>
    </message>
</context>
<context>
    <name>PlanToolTip</name>
    <message>
        <source>confidence %1</source>
        <translation>Vertrauen %1</translation>
    </message>
    <message>
        <source>, %1 % into liquid</source>
        <translation>, %1 % in die Flüssigkeit</translation>
    </message>
    <message>
        <source>inlet %1</source>
        <translation>Einlass %1</translation>
    </message>
    <message>
        <source>throttled to %1 % of the work</source>
        <translation>auf %1 % der Arbeit gedrosselt</translation>
    </message>
    <message>
        <source>cooling %1, set by %2</source>
        <translation>Kühlung %1, bestimmt durch %2</translation>
    </message>
    <message>
        <source>power 2N, feeds A and B</source>
        <translation>Strom 2N, Einspeisungen A und B</translation>
    </message>
    <message>
        <source>power %1, set by %2, one feed</source>
        <translation>Strom %1, bestimmt durch %2, eine Einspeisung</translation>
    </message>
    <message>
        <source>load %1</source>
        <translation>Last %1</translation>
    </message>
    <message>
        <source>liquid from %1</source>
        <translation>Flüssigkeit von %1</translation>
    </message>
    <message>
        <source>rated %1</source>
        <translation>Nennwert %1</translation>
    </message>
    <message>
        <source>%1 % open</source>
        <translation>%1 % offen</translation>
    </message>
    <message>
        <source>%1 to %2 above the floor</source>
        <translation>%1 bis %2 über dem Boden</translation>
    </message>
</context>
<context>
    <name>PropertyName</name>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Recirculation</source>
        <translation>Rückströmung</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Liquid</source>
        <translation>Flüssigkeit</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>Y</translation>
    </message>
    <message>
        <source>Facing</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Wasser</translation>
    </message>
    <message>
        <source>Leaving air set-point</source>
        <translation>Sollwert Austrittsluft</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <source>Discharge</source>
        <translation>Ausblas</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Ansaugung</translation>
    </message>
    <message>
        <source>Coolant</source>
        <translation>Kühlmittel</translation>
    </message>
    <message>
        <source>Glycol</source>
        <translation>Glykol</translation>
    </message>
    <message>
        <source>Supply set-point</source>
        <translation>Sollwert Vorlauf</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Design temperature difference</source>
        <translation>Auslegungsspreizung</translation>
    </message>
    <message>
        <source>Control time</source>
        <translation>Regelzeit</translation>
    </message>
    <message>
        <source>Chillers</source>
        <translation>Kältemaschinen</translation>
    </message>
    <message>
        <source>Dry coolers</source>
        <translation>Trockenkühler</translation>
    </message>
    <message>
        <source>Towers</source>
        <translation>Kühltürme</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Minimum temperature</source>
        <translation>Kleinste Temperatur</translation>
    </message>
    <message>
        <source>Condenser</source>
        <translation>Verflüssiger</translation>
    </message>
    <message>
        <source>Condenser flow</source>
        <translation>Verflüssigerstrom</translation>
    </message>
    <message>
        <source>Minimum set-point</source>
        <translation>Kleinster Sollwert</translation>
    </message>
    <message>
        <source>Condenser set-point</source>
        <translation>Sollwert Verflüssiger</translation>
    </message>
    <message>
        <source>Eco share</source>
        <translation>Anteil Freikühlung</translation>
    </message>
    <message>
        <source>Containment</source>
        <translation>Einhausung</translation>
    </message>
    <message>
        <source>Leakage</source>
        <translation>Leckage</translation>
    </message>
    <message>
        <source>Air margin</source>
        <translation>Luftreserve</translation>
    </message>
    <message>
        <source>Minimum air share</source>
        <translation>Kleinster Luftanteil</translation>
    </message>
    <message>
        <source>Inlet limit</source>
        <translation>Einlassgrenze</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Lighting</source>
        <translation>Beleuchtung</translation>
    </message>
    <message>
        <source>Other heat</source>
        <translation>Andere Wärme</translation>
    </message>
    <message>
        <source>Metal heat capacity</source>
        <translation>Wärmekapazität Metall</translation>
    </message>
    <message>
        <source>Metal conductance</source>
        <translation>Leitwert Metall</translation>
    </message>
    <message>
        <source>Ventilation</source>
        <translation>Lüftung</translation>
    </message>
    <message>
        <source>Minimum dew point</source>
        <translation>Kleinster Taupunkt</translation>
    </message>
    <message>
        <source>Maximum dew point</source>
        <translation>Größter Taupunkt</translation>
    </message>
    <message>
        <source>Humidifier energy</source>
        <translation>Energie Befeuchter</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Amplitude</source>
        <translation>Schwankung</translation>
    </message>
    <message>
        <source>Peak time</source>
        <translation>Spitzenzeit</translation>
    </message>
    <message>
        <source>Weekend</source>
        <translation>Wochenende</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Verlaufsdatei</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>Masse</translation>
    </message>
    <message>
        <source>Open area</source>
        <translation>Freie Fläche</translation>
    </message>
    <message>
        <source>Aisle</source>
        <translation>Gang</translation>
    </message>
    <message>
        <source>Lid</source>
        <translation>Deckel</translation>
    </message>
    <message>
        <source>Doors</source>
        <translation>Türen</translation>
    </message>
    <message>
        <source>Chimney</source>
        <translation>Kamin</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Unterkante</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Oberkante</translation>
    </message>
    <message>
        <source>Climate</source>
        <translation>Klima</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Wetter</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Stromnetz</translation>
    </message>
    <message>
        <source>Carbon intensity</source>
        <translation>CO₂-Intensität</translation>
    </message>
    <message>
        <source>Source water</source>
        <translation>Wasser der Erzeugung</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Output interval</source>
        <translation>Ausgabeschritt</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Control interval</source>
        <translation>Regelschritt</translation>
    </message>
    <message>
        <source>Record racks</source>
        <translation>Racks aufzeichnen</translation>
    </message>
    <message>
        <source>Air on UPS</source>
        <translation>Luft an USV</translation>
    </message>
    <message>
        <source>Pumps on UPS</source>
        <translation>Pumpen an USV</translation>
    </message>
    <message>
        <source>Discount rate</source>
        <translation>Kalkulationszins</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>Carbon price</source>
        <translation>CO₂-Preis</translation>
    </message>
    <message>
        <source>Energy escalation</source>
        <translation>Steigerung Energie</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Versicherung</translation>
    </message>
    <message>
        <source>Contingency</source>
        <translation>Unvorhergesehenes</translation>
    </message>
    <message>
        <source>Engineering</source>
        <translation>Planung</translation>
    </message>
    <message>
        <source>Design flow</source>
        <translation>Auslegungsstrom</translation>
    </message>
    <message>
        <source>Design power</source>
        <translation>Auslegungsleistung</translation>
    </message>
    <message>
        <source>Design pressure</source>
        <translation>Auslegungsdruck</translation>
    </message>
    <message>
        <source>Rated power</source>
        <translation>Nennleistung</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Demand charge</source>
        <translation>Leistungspreis</translation>
    </message>
    <message>
        <source>Air flow</source>
        <translation>Luftstrom</translation>
    </message>
    <message>
        <source>Fan power</source>
        <translation>Ventilatorleistung</translation>
    </message>
    <message>
        <source>Accelerators</source>
        <translation>Beschleuniger</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>Kühlung</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Rechenleistung</translation>
    </message>
    <message>
        <source>Outdoor air</source>
        <translation>Außenluft</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>Investition</translation>
    </message>
</context>
<context>
    <name>PropertySheet</name>
    <message>
        <source>Row</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Rack</source>
        <translation>Rack</translation>
    </message>
    <message>
        <source>Air units</source>
        <translation>Luftgeräte</translation>
    </message>
    <message>
        <source>Coolant units</source>
        <translation>Kühlmittelgeräte</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <source>Chillers</source>
        <translation>Kältemaschinen</translation>
    </message>
    <message>
        <source>Towers</source>
        <translation>Kühltürme</translation>
    </message>
    <message>
        <source>Dry coolers</source>
        <translation>Trockenkühler</translation>
    </message>
    <message>
        <source>Power chain</source>
        <translation>Stromkette</translation>
    </message>
    <message>
        <source>Transformers</source>
        <translation>Transformatoren</translation>
    </message>
    <message>
        <source>UPS</source>
        <translation>USV</translation>
    </message>
    <message>
        <source>Power distribution units</source>
        <translation>Stromverteiler</translation>
    </message>
    <message>
        <source>Busways</source>
        <translation>Stromschienen</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>Saal</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Platten</translation>
    </message>
    <message>
        <source>Grilles</source>
        <translation>Gitter</translation>
    </message>
    <message>
        <source>Containment</source>
        <translation>Einhausung</translation>
    </message>
    <message>
        <source>Obstacle</source>
        <translation>Hindernis</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Versorgung</translation>
    </message>
    <message>
        <source>Values of the type</source>
        <translation>Werte des Typs</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source> · %1 racks</source>
        <translation> · %1 Racks</translation>
    </message>
    <message>
        <source> · %1 units</source>
        <translation> · %1 Einheiten</translation>
    </message>
    <message>
        <source>Rack %1 · row %2</source>
        <translation>Rack %1 · Reihe %2</translation>
    </message>
    <message>
        <source>1 value changed</source>
        <translation>1 Wert geändert</translation>
    </message>
    <message>
        <source>%1 values changed</source>
        <translation>%1 Werte geändert</translation>
    </message>
    <message>
        <source>%1 — library, %2</source>
        <translation>%1 — Bibliothek, %2</translation>
    </message>
    <message>
        <source>%1 — library</source>
        <translation>%1 — Bibliothek</translation>
    </message>
    <message>
        <source>%1 objects · %2</source>
        <translation>%1 Objekte · %2</translation>
    </message>
    <message>
        <source>%1 objects</source>
        <translation>%1 Objekte</translation>
    </message>
    <message>
        <source>values that all of them have; an edit changes all in one step</source>
        <translation>Werte, die alle haben; eine Änderung gilt für alle in einem Schritt</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Lays out data halls and compares their cooling.</source>
        <translation>Richtet Serverräume ein und vergleicht ihre Kühlung.</translation>
    </message>
    <message>
        <source>Scenario or study to open.</source>
        <translation>Szenario oder Studie, die geöffnet wird.</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>einfügen</translation>
    </message>
    <message>
        <source>add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>new bank %1: %2</source>
        <translation>neue Gruppe %1: %2</translation>
    </message>
    <message>
        <source>one of the units of %1 that had no place</source>
        <translation>eines der Geräte von %1, die noch keinen Platz hatten</translation>
    </message>
    <message>
        <source>%1 has %2 units now</source>
        <translation>%1 hat jetzt %2 Geräte</translation>
    </message>
    <message>
        <source>distribute</source>
        <translation>verteilen</translation>
    </message>
    <message>
        <source>rotate</source>
        <translation>drehen</translation>
    </message>
    <message numerus="yes">
        <source>delete %n object(s)</source>
        <translation>
            <numerusform>%n Objekt löschen</numerusform>
            <numerusform>%n Objekte löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>mirror</source>
        <translation>spiegeln</translation>
    </message>
    <message>
        <source>edit the text</source>
        <translation>Text bearbeiten</translation>
    </message>
    <message>
        <source>add obstacle</source>
        <translation>Hindernis hinzufügen</translation>
    </message>
    <message>
        <source>add tiles</source>
        <translation>Platten hinzufügen</translation>
    </message>
    <message>
        <source>add return grilles</source>
        <translation>Abluftgitter hinzufügen</translation>
    </message>
    <message>
        <source>the hall has a raised floor of 0.6 m now</source>
        <translation>der Raum hat jetzt einen Doppelboden von 0,6 m</translation>
    </message>
    <message>
        <source>the hall has a ceiling void of 1 m now</source>
        <translation>der Raum hat jetzt einen Deckenhohlraum von 1 m</translation>
    </message>
    <message numerus="yes">
        <source>move %n object(s)</source>
        <translation>
            <numerusform>%n Objekt verschieben</numerusform>
            <numerusform>%n Objekte verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>duplicate as array</source>
        <translation>als Feld verdoppeln</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>umbenennen</translation>
    </message>
    <message>
        <source>add door</source>
        <translation>Tür hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>duplicate %n object(s)</source>
        <translation>
            <numerusform>%n Objekt verdoppeln</numerusform>
            <numerusform>%n Objekte verdoppeln</numerusform>
        </translation>
    </message>
    <message>
        <source>set %1</source>
        <translation>%1 setzen</translation>
    </message>
    <message>
        <source>resize</source>
        <translation>Größe ändern</translation>
    </message>
    <message>
        <source>split row</source>
        <translation>Reihe teilen</translation>
    </message>
    <message>
        <source>remove rack</source>
        <translation>Rack entfernen</translation>
    </message>
    <message>
        <source>align</source>
        <translation>ausrichten</translation>
    </message>
    <message>
        <source>add containment</source>
        <translation>Einhausung hinzufügen</translation>
    </message>
    <message>
        <source>hot aisle with a chimney into the ceiling void</source>
        <translation>Warmgang mit Kamin in den Deckenhohlraum</translation>
    </message>
    <message>
        <source>hot aisle</source>
        <translation>Warmgang</translation>
    </message>
    <message>
        <source>cold aisle</source>
        <translation>Kaltgang</translation>
    </message>
    <message>
        <source>add row</source>
        <translation>Reihe hinzufügen</translation>
    </message>
    <message>
        <source>load %1</source>
        <translation>Last %1</translation>
    </message>
    <message>
        <source>zone %1, %2</source>
        <translation>Zone %1, %2</translation>
    </message>
    <message>
        <source>, liquid %1</source>
        <translation>, Flüssigkeit %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; exists already; choose another name</source>
        <translation>„%1“ gibt es schon; bitte einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>cannot write &apos;%1&apos;: %2</source>
        <translation>„%1“ kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>density [kW]</source>
        <translation>Dichte [kW]</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>IT, no fans or PSU</source>
        <translation>IT ohne Lüfter und Netzteile</translation>
    </message>
    <message>
        <source>Power chain</source>
        <translation>Stromversorgung</translation>
    </message>
    <message>
        <source>Chillers</source>
        <translation>Kältemaschinen</translation>
    </message>
    <message>
        <source>Fans</source>
        <translation>Ventilatoren</translation>
    </message>
    <message>
        <source>Pumps</source>
        <translation>Pumpen</translation>
    </message>
    <message>
        <source>Humidity, light, other</source>
        <translation>Feuchte, Licht, Übriges</translation>
    </message>
    <message>
        <source>&amp;Tour of the desktop</source>
        <translation>&amp;Rundgang</translation>
    </message>
    <message>
        <source>&amp;Documentation</source>
        <translation>&amp;Dokumentation</translation>
    </message>
    <message>
        <source>S&amp;cenario files</source>
        <translation>&amp;Szenariodateien</translation>
    </message>
    <message>
        <source>St&amp;udy files</source>
        <translation>St&amp;udiendateien</translation>
    </message>
    <message>
        <source>The &amp;report</source>
        <translation>Der &amp;Bericht</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>&amp;Glossar</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Tastenkürzel…</translation>
    </message>
    <message>
        <source>&amp;About Thermohall…</source>
        <translation>Ü&amp;ber Thermohall…</translation>
    </message>
    <message>
        <source>PUE %1</source>
        <translation>PUE %1</translation>
    </message>
    <message>
        <source>IT %1 kW</source>
        <translation>IT %1 kW</translation>
    </message>
    <message>
        <source>rack inlet %1 °C</source>
        <translation>Rackeinlass %1 °C</translation>
    </message>
    <message>
        <source>chip %1 °C</source>
        <translation>Chip %1 °C</translation>
    </message>
    <message>
        <source>loop %1 added with two pumps, one at rest: size them in the properties</source>
        <translation>Kreis %1 mit zwei Pumpen ergänzt, eine in Ruhe: in den Eigenschaften auslegen</translation>
    </message>
    <message>
        <source>loop %1 added with two air-cooled chillers of 1 MW and two pumps, one of each at rest: size them in the properties</source>
        <translation>Kreis %1 mit zwei luftgekühlten Kältemaschinen von 1 MW und zwei Pumpen ergänzt, je eine in Ruhe: in den Eigenschaften auslegen</translation>
    </message>
    <message>
        <source>loop %1 added with two dry coolers of 1.2 MW and two pumps, one of each at rest: size them in the properties</source>
        <translation>Kreis %1 mit zwei Trockenkühlern von 1,2 MW und zwei Pumpen ergänzt, je eine in Ruhe: in den Eigenschaften auslegen</translation>
    </message>
    <message>
        <source>change events</source>
        <translation>Ereignisse ändern</translation>
    </message>
    <message>
        <source>chiller</source>
        <translation>Kältemaschine</translation>
    </message>
    <message>
        <source>cooling tower</source>
        <translation>Kühlturm</translation>
    </message>
    <message>
        <source>dry cooler</source>
        <translation>Trockenkühler</translation>
    </message>
    <message>
        <source>pump</source>
        <translation>Pumpe</translation>
    </message>
    <message>
        <source>loop %1 has %2 pumps now</source>
        <translation>Kreis %1 hat jetzt %2 Pumpen</translation>
    </message>
    <message>
        <source>new bank %1; %2</source>
        <translation>neue Gruppe %1; %2</translation>
    </message>
    <message>
        <source>new bank %1 for loop %2</source>
        <translation>neue Gruppe %1 für Kreis %2</translation>
    </message>
    <message>
        <source>tank</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>tank of %1 m³ beside the chillers of loop %2, a quarter of an hour of its flow</source>
        <translation>Speicher von %1 m³ neben den Kältemaschinen von Kreis %2, eine Viertelstunde seines Durchflusses</translation>
    </message>
</context>
<context>
    <name>RackColors</name>
    <message>
        <source>rear door</source>
        <translation>Rücktür</translation>
    </message>
    <message>
        <source>cold plates</source>
        <translation>Kühlplatten</translation>
    </message>
    <message>
        <source>immersion</source>
        <translation>Tauchkühlung</translation>
    </message>
    <message>
        <source>air</source>
        <translation>Luft</translation>
    </message>
</context>
<context>
    <name>RackElevation</name>
    <message>
        <source>cold plates and air</source>
        <translation>Kühlplatten und Luft</translation>
    </message>
    <message>
        <source>immersion, one phase</source>
        <translation>Tauchkühlung, einphasig</translation>
    </message>
    <message>
        <source>immersion, two phases</source>
        <translation>Tauchkühlung, zweiphasig</translation>
    </message>
    <message>
        <source>air</source>
        <translation>Luft</translation>
    </message>
</context>
<context>
    <name>RackRedundancy</name>
    <message>
        <source>short as designed</source>
        <translation>zu knapp wie entworfen</translation>
    </message>
    <message>
        <source>N, no cooling unit may fail</source>
        <translation>N, kein Kühlgerät darf ausfallen</translation>
    </message>
    <message>
        <source>N+3 or more</source>
        <translation>N+3 oder mehr</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>short</source>
        <translation>zu knapp</translation>
    </message>
</context>
<context>
    <name>RoutesItem</name>
    <message>
        <source>Facility water, loop %1</source>
        <translation>Anlagenwasser, Kreis %1</translation>
    </message>
    <message>
        <source>Coolant of %1</source>
        <translation>Kühlmittel von %1</translation>
    </message>
    <message>
        <source>Power from %1</source>
        <translation>Strom von %1</translation>
    </message>
    <message>
        <source>, feed %1</source>
        <translation>, Einspeisung %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>zu %1</translation>
    </message>
    <message>
        <source>%1 of lines</source>
        <translation>%1 Leitungen</translation>
    </message>
    <message>
        <source>%1 of supply pipe, the same of return</source>
        <translation>%1 Vorlaufrohr, ebenso viel Rücklauf</translation>
    </message>
    <message>
        <source>Drawn from the places of what it joins, without heights; costs count by their own rules.</source>
        <translation>Gezeichnet nach den Plätzen dessen, was verbunden wird, ohne Höhen; Kosten zählen nach eigenen Regeln.</translation>
    </message>
</context>
<context>
    <name>WorstOffender</name>
    <message>
        <source>supply air %1, asked for %2</source>
        <translation>Zuluft %1, verlangt %2</translation>
    </message>
    <message>
        <source>Add a unit to %1</source>
        <translation>Eine Einheit zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>exhaust returns to the inlets, +%1</source>
        <translation>Abluft kehrt zu den Einlässen zurück, +%1</translation>
    </message>
    <message>
        <source>Contain the hot aisles of zone %1</source>
        <translation>Die Warmgänge der Zone %1 einhausen</translation>
    </message>
    <message>
        <source>supply air at %1</source>
        <translation>Zuluft mit %1</translation>
    </message>
    <message>
        <source>Supply zone %1 at %2: −%3</source>
        <translation>Zone %1 mit %2 versorgen: −%3</translation>
    </message>
</context>
<context>
    <name>thermohall::gui</name>
    <message>
        <source>year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>run of %1 days</source>
        <translation>Lauf über %1 Tage</translation>
    </message>
    <message>
        <source>run of %1 h</source>
        <translation>Lauf über %1 h</translation>
    </message>
    <message>
        <source>Worst rack inlet</source>
        <translation>Wärmster Rack-Einlass</translation>
    </message>
    <message>
        <source>no rack takes room air</source>
        <translation>kein Rack nimmt Raumluft</translation>
    </message>
    <message>
        <source> · limit %1</source>
        <translation> · Grenze %1</translation>
    </message>
    <message>
        <source>1 rack</source>
        <translation>1 Rack</translation>
    </message>
    <message>
        <source>%1 racks</source>
        <translation>%1 Racks</translation>
    </message>
    <message>
        <source>design day</source>
        <translation>Auslegungstag</translation>
    </message>
    <message>
        <source>IT power</source>
        <translation>IT-Leistung</translation>
    </message>
    <message>
        <source>no balance yet</source>
        <translation>noch keine Bilanz</translation>
    </message>
    <message>
        <source>PUE · TUE</source>
        <translation>PUE · TUE</translation>
    </message>
    <message>
        <source>Ride-through</source>
        <translation>Überbrückung</translation>
    </message>
    <message>
        <source>no failure run yet</source>
        <translation>noch kein Ausfall gerechnet</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>press Run for the year</source>
        <translation>„Rechnen“ zeigt das Jahr</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>Investition</translation>
    </message>
    <message>
        <source> · %1 built</source>
        <translation> · %1 gebaut</translation>
    </message>
    <message>
        <source>%1 · TCO after a run</source>
        <translation>%1 · Gesamtkosten nach einem Lauf</translation>
    </message>
    <message>
        <source>built</source>
        <translation>gebaut</translation>
    </message>
    <message>
        <source>mean · %1</source>
        <translation>Mittel · %1</translation>
    </message>
    <message>
        <source>design day %1</source>
        <translation>Auslegungstag %1</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>to the first rack above its limit</source>
        <translation>bis zum ersten Rack über seiner Grenze</translation>
    </message>
    <message>
        <source>failure run</source>
        <translation>Ausfall-Lauf</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 im Jahr</translation>
    </message>
    <message>
        <source>%1 CO₂e</source>
        <translation>%1 CO₂e</translation>
    </message>
    <message>
        <source>TCO %1 y %2</source>
        <translation>Gesamtkosten %1 J %2</translation>
    </message>
    <message>
        <source>no cost of ownership</source>
        <translation>keine Gesamtkosten</translation>
    </message>
    <message>
        <source>changed since the run: run again</source>
        <translation>seit dem Lauf geändert: neu rechnen</translation>
    </message>
    <message>
        <source>whole facility</source>
        <translation>gesamte Anlage</translation>
    </message>
    <message>
        <source>IT</source>
        <translation>IT</translation>
    </message>
    <message>
        <source>cooling</source>
        <translation>Kühlung</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>Server fans</source>
        <translation>Serverlüfter</translation>
    </message>
    <message>
        <source>Power supplies</source>
        <translation>Netzteile</translation>
    </message>
    <message>
        <source>Power chain</source>
        <translation>Stromversorgung</translation>
    </message>
    <message>
        <source>Transformers</source>
        <translation>Transformatoren</translation>
    </message>
    <message>
        <source>UPS</source>
        <translation>USV</translation>
    </message>
    <message>
        <source>PDUs</source>
        <translation>Stromverteiler</translation>
    </message>
    <message>
        <source>Busways</source>
        <translation>Stromschienen</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>Kühlung</translation>
    </message>
    <message>
        <source>Chillers</source>
        <translation>Kältemaschinen</translation>
    </message>
    <message>
        <source>DX compressors</source>
        <translation>DX-Verdichter</translation>
    </message>
    <message>
        <source>Room fans</source>
        <translation>Raumventilatoren</translation>
    </message>
    <message>
        <source>Rear-door fans</source>
        <translation>Rücktürventilatoren</translation>
    </message>
    <message>
        <source>CDU pumps</source>
        <translation>CDU-Pumpen</translation>
    </message>
    <message>
        <source>Facility pumps</source>
        <translation>Anlagenpumpen</translation>
    </message>
    <message>
        <source>Condenser pumps</source>
        <translation>Kühlwasserpumpen</translation>
    </message>
    <message>
        <source>Tower fans</source>
        <translation>Kühlturmventilatoren</translation>
    </message>
    <message>
        <source>Dry-cooler fans</source>
        <translation>Trockenkühlerventilatoren</translation>
    </message>
    <message>
        <source>Evaporative</source>
        <translation>Verdunstung</translation>
    </message>
    <message>
        <source>Humidification</source>
        <translation>Befeuchtung</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Übriges</translation>
    </message>
    <message>
        <source>Lighting</source>
        <translation>Beleuchtung</translation>
    </message>
    <message>
        <source>Other uses</source>
        <translation>Übrige Verbraucher</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Moisture and storage</source>
        <translation>Feuchte und Speicher</translation>
    </message>
    <message>
        <source>Rejected outdoors</source>
        <translation>Nach außen abgegeben</translation>
    </message>
    <message>
        <source>Heat reused</source>
        <translation>Genutzte Abwärme</translation>
    </message>
    <message>
        <source>Shell and storage</source>
        <translation>Hülle und Speicher</translation>
    </message>
    <message>
        <source>rack</source>
        <translation>Rack</translation>
    </message>
    <message>
        <source>inlet above its limit</source>
        <translation>Einlass über der Grenze</translation>
    </message>
    <message>
        <source>warmest %1 °C, limit %2 °C</source>
        <translation>wärmster %1 °C, Grenze %2 °C</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>gedrosselt</translation>
    </message>
    <message>
        <source>at its limit</source>
        <translation>an der Grenze</translation>
    </message>
    <message>
        <source>outside the range of its model</source>
        <translation>außerhalb des Bereichs seines Modells</translation>
    </message>
    <message>
        <source>above its load limit</source>
        <translation>über der Lastgrenze</translation>
    </message>
    <message>
        <source>run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>the run is not complete: %1</source>
        <translation>der Lauf ist nicht vollständig: %1</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>Thermohall</source>
        <translation>Thermohall</translation>
    </message>
    <message>
        <source>the file could not be written</source>
        <translation>die Datei konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>the name must end in .png, .svg, .pdf or .csv</source>
        <translation>der Name muss auf .png, .svg, .pdf oder .csv enden</translation>
    </message>
    <message>
        <source>cannot export to &apos;%1&apos;: %2</source>
        <translation>Export nach „%1“ nicht möglich: %2</translation>
    </message>
    <message>
        <source>Export as %1…</source>
        <translation>Als %1 exportieren…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>%1, +%2 over %3</source>
        <translation>%1, +%2 über %3</translation>
    </message>
    <message>
        <source>%1, %2 under %3</source>
        <translation>%1, %2 unter %3</translation>
    </message>
    <message>
        <source>no limit reached within the run</source>
        <translation>keine Grenze während des Laufs erreicht</translation>
    </message>
    <message>
        <source>an inlet above recommended</source>
        <translation>ein Einlass über der Empfehlung</translation>
    </message>
    <message>
        <source>an inlet above allowable</source>
        <translation>ein Einlass über dem Zulässigen</translation>
    </message>
    <message>
        <source>a chip held back</source>
        <translation>ein Chip gedrosselt</translation>
    </message>
    <message>
        <source>a rack off</source>
        <translation>ein Rack aus</translation>
    </message>
    <message>
        <source>inlet recommended %1</source>
        <translation>Einlass empfohlen %1</translation>
    </message>
    <message>
        <source>inlet allowable %1</source>
        <translation>Einlass zulässig %1</translation>
    </message>
    <message>
        <source>inlet shutdown %1</source>
        <translation>Einlass Abschaltung %1</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>%1: %2 off</source>
        <translation>%1: %2 aus</translation>
    </message>
    <message>
        <source>%1: %2 back</source>
        <translation>%1: %2 zurück</translation>
    </message>
    <message>
        <source>%1 at %2 %</source>
        <translation>%1 bei %2 %</translation>
    </message>
    <message>
        <source>utility lost</source>
        <translation>Netz ausgefallen</translation>
    </message>
    <message>
        <source>feed lost, %1 % of the units</source>
        <translation>Einspeisung ausgefallen, %1 % der Einheiten</translation>
    </message>
    <message>
        <source>%1 set to %2</source>
        <translation>%1 auf %2 gesetzt</translation>
    </message>
    <message>
        <source>sensor of %1 %2</source>
        <translation>Fühler von %1 %2</translation>
    </message>
    <message>
        <source>load %1: %2</source>
        <translation>Last %1: %2</translation>
    </message>
    <message>
        <source>heat wave %1</source>
        <translation>Hitzewelle %1</translation>
    </message>
    <message>
        <source>water cut</source>
        <translation>Wassersperre</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>Room air</source>
        <translation>Raumluft</translation>
    </message>
    <message>
        <source>Liquid cooling</source>
        <translation>Flüssigkühlung</translation>
    </message>
    <message>
        <source>Pumps</source>
        <translation>Pumpen</translation>
    </message>
    <message>
        <source>Heat rejection</source>
        <translation>Wärmeabfuhr</translation>
    </message>
    <message>
        <source>make-up water</source>
        <translation>Zusatzwasser</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>one feed</source>
        <translation>eine Einspeisung</translation>
    </message>
    <message>
        <source>utility</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>one feed lost</source>
        <translation>eine Einspeisung ausgefallen</translation>
    </message>
    <message>
        <source>%1: %2 of %3 off</source>
        <translation>%1: %2 von %3 aus</translation>
    </message>
    <message>
        <source> at %1</source>
        <translation> bei %1</translation>
    </message>
    <message>
        <source> for %1</source>
        <translation> für %1</translation>
    </message>
    <message>
        <source>feed %1 lost</source>
        <translation>Einspeisung %1 ausgefallen</translation>
    </message>
    <message>
        <source>valve of %1 stuck at %2 %</source>
        <translation>Ventil von %1 klemmt bei %2 %</translation>
    </message>
    <message>
        <source>%1 leaks %2</source>
        <translation>%1 verliert %2</translation>
    </message>
    <message>
        <source>feed %1</source>
        <translation>Einspeisung %1</translation>
    </message>
    <message>
        <source>Stuck valves</source>
        <translation>Klemmende Ventile</translation>
    </message>
    <message>
        <source>Leaks</source>
        <translation>Leckagen</translation>
    </message>
    <message>
        <source>Rear doors</source>
        <translation>Rücktüren</translation>
    </message>
    <message>
        <source>valve of %1 stuck at %2</source>
        <translation>Ventil von %1 klemmt bei %2</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::AboutDialog</name>
    <message>
        <source>About Thermohall</source>
        <translation>Über Thermohall</translation>
    </message>
    <message>
        <source>Version %1 · Qt %2</source>
        <translation>Version %1 · Qt %2</translation>
    </message>
    <message>
        <source>Lays out data halls and compares their cooling: heat, energy, water, cost and failure time.</source>
        <translation>Richtet Serverräume ein und vergleicht ihre Kühlung: Wärme, Energie, Wasser, Kosten und Ausfallzeit.</translation>
    </message>
    <message>
        <source>The sources of Thermohall are under the Apache License 2.0. This program is linked with QCustomPlot and Qt Quick 3D and is therefore distributed under the GNU General Public License, version 3: whoever passes it on also passes on, or offers, its complete sources.</source>
        <translation>Die Quellen von Thermohall stehen unter der Apache License 2.0. Dieses Programm ist mit QCustomPlot und Qt Quick 3D verbunden und wird daher unter der GNU General Public License, Version 3, weitergegeben: Wer es weitergibt, gibt auch die vollständigen Quellen weiter oder bietet sie an.</translation>
    </message>
    <message>
        <source>It comes without any warranty. Built with:</source>
        <translation>Ohne jede Gewährleistung. Gebaut mit:</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>Dieses Fenster</translation>
    </message>
    <message>
        <source>Window and batch program</source>
        <translation>Fenster und Stapelprogramm</translation>
    </message>
    <message>
        <source>Batch program, which runs as a process of its own</source>
        <translation>Stapelprogramm, das als eigener Prozess läuft</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::AcceptanceDialog</name>
    <message>
        <source>Acceptance of the hall</source>
        <translation>Abnahme des Saals</translation>
    </message>
    <message>
        <source>Cases of the acceptance</source>
        <translation>Fälle der Abnahme</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>The scenario cannot be copied for the check.</source>
        <translation>Das Szenario kann für die Prüfung nicht kopiert werden.</translation>
    </message>
    <message>
        <source>Computing the cases on the coarse grid …</source>
        <translation>Die Fälle werden auf dem groben Gitter berechnet …</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>Nicht bestanden</translation>
    </message>
    <message>
        <source>Every height band of every rack below %1; sensors at %2</source>
        <translation>Jedes Höhenband jedes Racks unter %1; Fühler bei %2</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>What is assumed</source>
        <translation>Was angenommen ist</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Hottest</source>
        <translation>Wärmster</translation>
    </message>
    <message>
        <source>at</source>
        <translation>bei</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Fühler</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>above</source>
        <translation>über</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>nicht bestanden</translation>
    </message>
    <message>
        <source>Loss of the utility: not computed: %1</source>
        <translation>Netzausfall: nicht berechnet: %1</translation>
    </message>
    <message>
        <source>Loss of the utility for %1 s, %2: the worst rack %3 is above the limit for %4 s of %5 s allowed; hottest %6 at %7; racks that go off: %8</source>
        <translation>Netzausfall für %1 s, %2: Das schlechteste Rack %3 ist %4 s von %5 s erlaubten über dem Grenzwert; wärmstes %6 bei %7; Racks, die ausgehen: %8</translation>
    </message>
    <message>
        <source>The check ended without a sheet (code %1).</source>
        <translation>Die Prüfung endete ohne Blatt (Code %1).</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::AirPanel</name>
    <message>
        <source>Air</source>
        <translation>Luft</translation>
    </message>
    <message>
        <source>Slice at</source>
        <translation>Schnitt bei</translation>
    </message>
    <message>
        <source>Height of the temperature slice</source>
        <translation>Höhe des Temperaturschnitts</translation>
    </message>
    <message>
        <source>RACKS THAT BREATHE WARM AIR</source>
        <translation>RACKS, DIE WARME LUFT ANSAUGEN</translation>
    </message>
    <message>
        <source>Racks that breathe warm air</source>
        <translation>Racks, die warme Luft ansaugen</translation>
    </message>
    <message>
        <source>SUGGESTIONS</source>
        <translation>VORSCHLÄGE</translation>
    </message>
    <message>
        <source>computing the air, %1 …</source>
        <translation>Luft wird berechnet, %1 …</translation>
    </message>
    <message>
        <source>No air field</source>
        <translation>Kein Luftfeld</translation>
    </message>
    <message>
        <source>View &gt; Air flow computes the air of this hall while you edit.</source>
        <translation>Ansicht &gt; Luftströmung berechnet die Luft dieses Raums während der Bearbeitung.</translation>
    </message>
    <message>
        <source>Warmest rack inlet %1</source>
        <translation>Wärmster Rack-Einlass %1</translation>
    </message>
    <message>
        <source> · rack means within about %1</source>
        <translation> · Rackmittel auf etwa %1 genau</translation>
    </message>
    <message>
        <source>converged in %1 s</source>
        <translation>konvergiert in %1 s</translation>
    </message>
    <message>
        <source>not converged: temperatures with more doubt</source>
        <translation>nicht konvergiert: Temperaturen unsicherer</translation>
    </message>
    <message>
        <source>SHI %1 · RHI %2 · RCI high %3 % · RCI low %4 % · RTI %5 %</source>
        <translation>SHI %1 · RHI %2 · RCI oben %3 % · RCI unten %4 % · RTI %5 %</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Apply: %1</source>
        <translation>Anwenden: %1</translation>
    </message>
    <message>
        <source>, before %1 (%2)</source>
        <translation>, vorher %1 (%2)</translation>
    </message>
    <message>
        <source>AIR OF THE SELECTED RACK</source>
        <translation>LUFT DES GEWÄHLTEN RACKS</translation>
    </message>
    <message>
        <source>Acceptance…</source>
        <translation>Abnahme …</translation>
    </message>
    <message>
        <source>Each unit out, full load and the loss of the utility against the client&apos;s limits</source>
        <translation>Jede Einheit aus, volle Last und Netzausfall gegen die Grenzwerte des Kunden</translation>
    </message>
    <message>
        <source>Select a rack to see where its air comes from.</source>
        <translation>Ein Rack wählen, um zu sehen, woher seine Luft kommt.</translation>
    </message>
    <message>
        <source>%1: being traced …</source>
        <translation>%1: wird verfolgt …</translation>
    </message>
    <message>
        <source>%1: capture index cold %2 %, of the tiles of its aisle %3 %, hot %4 %</source>
        <translation>%1: Erfassungsgrad kalt %2 %, der Platten seines Gangs %3 %, warm %4 %</translation>
    </message>
    <message>
        <source>%1 % exhaust of rack %2</source>
        <translation>%1 % Abluft von Rack %2</translation>
    </message>
    <message>
        <source>%1 % from tile %2</source>
        <translation>%1 % von Platte %2</translation>
    </message>
    <message>
        <source>%1 % from the seams of the floor</source>
        <translation>%1 % aus den Fugen des Bodens</translation>
    </message>
    <message>
        <source>%1 % from unit %2</source>
        <translation>%1 % von Gerät %2</translation>
    </message>
    <message>
        <source>most cooled by unit %1, %2 %</source>
        <translation>am meisten von Gerät %1 gekühlt, %2 %</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::AirflowService</name>
    <message>
        <source>the air computation ended unexpectedly</source>
        <translation>die Luftberechnung endete unerwartet</translation>
    </message>
    <message>
        <source>no air field can be made of this hall</source>
        <translation>von diesem Raum lässt sich kein Luftfeld berechnen</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::AlarmsModel</name>
    <message>
        <source>limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::AlarmsPage</name>
    <message>
        <source>Alarms</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>no limit was broken and every model stayed within its range</source>
        <translation>keine Grenze wurde verletzt, jedes Modell blieb in seinem Bereich</translation>
    </message>
    <message>
        <source>limits broken, units outside their range, warnings of the run</source>
        <translation>verletzte Grenzen, Geräte außerhalb ihres Bereichs, Warnungen des Laufs</translation>
    </message>
    <message>
        <source>no results yet</source>
        <translation>noch keine Ergebnisse</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::ArrayDialog</name>
    <message>
        <source>Duplicate as array</source>
        <translation>Als Feld verdoppeln</translation>
    </message>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source>&amp;Columns, west to east</source>
        <translation>&amp;Spalten, West nach Ost</translation>
    </message>
    <message>
        <source>&amp;Rows, north to south</source>
        <translation>&amp;Zeilen, Nord nach Süd</translation>
    </message>
    <message>
        <source>Pitch along &amp;x</source>
        <translation>Abstand in &amp;x</translation>
    </message>
    <message>
        <source>Pitch along &amp;y</source>
        <translation>Abstand in &amp;y</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source> ft</source>
        <translation> ft</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::Autosave</name>
    <message>
        <source>cannot read &apos;%1&apos;: %2</source>
        <translation>„%1“ kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>cannot write &apos;%1&apos;: %2</source>
        <translation>„%1“ kann nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::BalancePanel</name>
    <message>
        <source>no balance yet</source>
        <translation>noch keine Bilanz</translation>
    </message>
    <message>
        <source>no rack takes room air</source>
        <translation>kein Rack nimmt Raumluft</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::CampaignPage</name>
    <message>
        <source>Failure campaign</source>
        <translation>Ausfallreihe</translation>
    </message>
    <message>
        <source>Run campaign</source>
        <translation>Reihe rechnen</translation>
    </message>
    <message>
        <source>To the switchboard</source>
        <translation>Zum Schaltfeld</translation>
    </message>
    <message>
        <source>Turn off one unit of each bank after the other, and the utility for ten minutes</source>
        <translation>Je eine Einheit jeder Gruppe nacheinander ausschalten und das Netz für zehn Minuten</translation>
    </message>
    <message>
        <source>Turn the chosen unit off on the switchboard, to see its lines over time</source>
        <translation>Die gewählte Einheit im Schaltfeld ausschalten, um ihre Linien über die Zeit zu sehen</translation>
    </message>
    <message>
        <source>Every single unit out in turn</source>
        <translation>Jede Einheit fällt einmal aus</translation>
    </message>
    <message>
        <source>Open a scenario first.</source>
        <translation>Zuerst ein Szenario öffnen.</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Läuft …</translation>
    </message>
    <message>
        <source>Press Run campaign: each failure lasts to the end of the run. Events of the file are left out.</source>
        <translation>„Reihe rechnen“ drücken: Jeder Ausfall dauert bis zum Ende des Laufs. Ereignisse der Datei bleiben außer Acht.</translation>
    </message>
    <message>
        <source>Changed since this campaign. </source>
        <translation>Seit dieser Reihe geändert. </translation>
    </message>
    <message>
        <source>No single failure passes a limit that stops work. </source>
        <translation>Kein einzelner Ausfall überschreitet eine Grenze, die die Arbeit beendet. </translation>
    </message>
    <message>
        <source>%1 of %2 failures pass a limit that stops work. </source>
        <translation>%1 von %2 Ausfällen überschreiten eine Grenze, die die Arbeit beendet. </translation>
    </message>
    <message>
        <source>Times count from the failure. Double click shows the unit on the plan.</source>
        <translation>Zeiten zählen ab dem Ausfall. Ein Doppelklick zeigt die Einheit im Plan.</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::ChannelTree</name>
    <message>
        <source>Quantities to draw</source>
        <translation>Größen zum Zeichnen</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::CodeEdit</name>
    <message>
        <source>Text of the scenario</source>
        <translation>Text des Szenarios</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::ColorLegend</name>
    <message>
        <source>Colour scale of the 3-D view</source>
        <translation>Farbskala der 3-D-Ansicht</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::CompareTable</name>
    <message>
        <source> · not run yet</source>
        <translation> · noch nicht gerechnet</translation>
    </message>
    <message>
        <source> · older text</source>
        <translation> · älterer Text</translation>
    </message>
    <message>
        <source> · baseline</source>
        <translation> · Vergleichsbasis</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::CompareView</name>
    <message>
        <source>BASELINE</source>
        <translation>VERGLEICHSBASIS</translation>
    </message>
    <message>
        <source>Baseline design</source>
        <translation>Entwurf als Vergleichsbasis</translation>
    </message>
    <message>
        <source>Add design…</source>
        <translation>Entwurf hinzufügen…</translation>
    </message>
    <message>
        <source>Run what is missing</source>
        <translation>Fehlendes rechnen</translation>
    </message>
    <message>
        <source>SHOW</source>
        <translation>ANZEIGEN</translation>
    </message>
    <message>
        <source>Deltas to baseline</source>
        <translation>Abweichung von der Basis</translation>
    </message>
    <message>
        <source>STUDY</source>
        <translation>STUDIE</translation>
    </message>
    <message>
        <source>Open a study&apos;s index.h5…</source>
        <translation>Studie öffnen (index.h5)…</translation>
    </message>
    <message>
        <source>Results of a study</source>
        <translation>Ergebnisse einer Studie</translation>
    </message>
    <message>
        <source>Study index (*.h5)</source>
        <translation>Verzeichnis der Studie (*.h5)</translation>
    </message>
    <message>
        <source>EXPORT</source>
        <translation>EXPORT</translation>
    </message>
    <message>
        <source>Report (PDF, HTML)…</source>
        <translation>Bericht (PDF, HTML)…</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>Tabelle (CSV)…</translation>
    </message>
    <message>
        <source>Charts: context menu of each</source>
        <translation>Diagramme: im jeweiligen Kontextmenü</translation>
    </message>
    <message>
        <source>Designs compared</source>
        <translation>Entwürfe im Vergleich</translation>
    </message>
    <message>
        <source>One design</source>
        <translation>Ein Entwurf</translation>
    </message>
    <message>
        <source>%1 designs</source>
        <translation>%1 Entwürfe</translation>
    </message>
    <message>
        <source>%1 without results of the present text</source>
        <translation>%1 ohne Ergebnisse des jetzigen Textes</translation>
    </message>
    <message>
        <source>results of the present texts · click a row to put a design on view</source>
        <translation>Ergebnisse der jetzigen Texte · Klick auf eine Zeile zeigt den Entwurf</translation>
    </message>
    <message>
        <source>Thermohall</source>
        <translation>Thermohall</translation>
    </message>
    <message>
        <source>Run the designs first: there are no results to report.</source>
        <translation>Bitte zuerst rechnen: Es gibt keine Ergebnisse für einen Bericht.</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;HTML (*.html)</source>
        <translation>PDF (*.pdf);;HTML (*.html)</translation>
    </message>
    <message>
        <source>Report %1</source>
        <translation>Bericht %1</translation>
    </message>
    <message>
        <source>Write the table</source>
        <translation>Tabelle schreiben</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>cannot write &apos;%1&apos;: %2</source>
        <translation>„%1“ kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source> · different amounts of work: best and changes of totals are per kWh of IT</source>
        <translation> · verschieden viel Arbeit: Bestwerte und Änderungen von Summen je kWh IT</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::ConfidenceBadge</name>
    <message>
        <source>confidence %1</source>
        <translation>Vertrauen %1</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::CostPage</name>
    <message>
        <source>Capital</source>
        <translation>Investition</translation>
    </message>
    <message>
        <source>no balance yet</source>
        <translation>noch keine Bilanz</translation>
    </message>
    <message>
        <source>Without IT</source>
        <translation>Ohne IT</translation>
    </message>
    <message>
        <source>%1 $/W of IT</source>
        <translation>%1 $/W IT</translation>
    </message>
    <message>
        <source>built</source>
        <translation>gebaut</translation>
    </message>
    <message>
        <source>%1 for the lines, %2 engineering, %3 contingency. Double click or F2 changes a price; the context menu resets it or leaves the line out. Bold: changed in this design.</source>
        <translation>%1 für die Posten, %2 Planung, %3 Unvorhergesehenes. Doppelklick oder F2 ändert einen Preis; das Kontextmenü setzt ihn zurück oder lässt den Posten weg. Fett: in diesem Entwurf geändert.</translation>
    </message>
    <message>
        <source>not in the results</source>
        <translation>nicht in den Ergebnissen</translation>
    </message>
    <message>
        <source>press Run (F5)</source>
        <translation>Starten drücken (F5)</translation>
    </message>
    <message>
        <source>of an older text</source>
        <translation>eines älteren Textes</translation>
    </message>
    <message>
        <source>year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Operation a year</source>
        <translation>Betrieb im Jahr</translation>
    </message>
    <message>
        <source>electricity %1 % of ownership</source>
        <translation>Strom %1 % der Gesamtkosten</translation>
    </message>
    <message>
        <source>Cost of ownership</source>
        <translation>Gesamtkosten</translation>
    </message>
    <message>
        <source>present value, all years</source>
        <translation>Barwert, alle Jahre</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no price of %2: a number with its unit is needed.</source>
        <translation>„%1“ ist kein Preis von %2: Es braucht eine Zahl mit Einheit.</translation>
    </message>
    <message>
        <source>reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>leave out %1</source>
        <translation>%1 weglassen</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::CostTable</name>
    <message>
        <source>Lines of the capital cost</source>
        <translation>Posten der Investition</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Posten</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Stückpreis</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>Lebensdauer</translation>
    </message>
    <message>
        <source>Upkeep</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Conf.</source>
        <translation>Vertr.</translation>
    </message>
    <message>
        <source>Maintenance a year, share of the cost</source>
        <translation>Wartung im Jahr, Anteil der Kosten</translation>
    </message>
    <message>
        <source>Confidence: A and B sourced, C indirect, D derived, U without a source</source>
        <translation>Vertrauen: A und B belegt, C mittelbar, D abgeleitet, U ohne Quelle</translation>
    </message>
    <message>
        <source>Left out of this design</source>
        <translation>In diesem Entwurf weggelassen</translation>
    </message>
    <message>
        <source>%1 a</source>
        <translation>%1 a</translation>
    </message>
    <message>
        <source>endless</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>keine Quelle</translation>
    </message>
    <message>
        <source>confidence %1</source>
        <translation>Vertrauen %1</translation>
    </message>
    <message>
        <source>times %1 for place, year and market</source>
        <translation>mal %1 für Ort, Jahr und Markt</translation>
    </message>
    <message>
        <source>priced with its type: properties or library</source>
        <translation>Preis kommt mit dem Typ: Eigenschaften oder Bibliothek</translation>
    </message>
    <message>
        <source>&amp;Change the price</source>
        <translation>Preis ä&amp;ndern</translation>
    </message>
    <message>
        <source>&amp;Reset to library</source>
        <translation>Auf Bibliothek &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Leave out of this design</source>
        <translation>In diesem Entwurf &amp;weglassen</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::CrossoverChart</name>
    <message>
        <source>Where air stops and liquid starts to win</source>
        <translation>Wo Luft aufhört und Flüssigkeit gewinnt</translation>
    </message>
    <message>
        <source>open or run the study E01 to see cost over rack density</source>
        <translation>Studie E01 öffnen oder rechnen zeigt die Kosten über der Rack-Dichte</translation>
    </message>
    <message>
        <source>USD of ownership per W of IT over kW a rack · bands 10–90 % over what the study varied</source>
        <translation>Gesamtkosten in USD je W IT über kW je Rack · Bänder 10–90 % der Streuung der Studie</translation>
    </message>
    <message>
        <source>%1 wins from %2 kW</source>
        <translation>%1 gewinnt ab %2 kW</translation>
    </message>
    <message>
        <source>kW per rack</source>
        <translation>kW je Rack</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::DiagramView</name>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>power or heat [kW]</source>
        <translation>Leistung oder Wärme [kW]</translation>
    </message>
    <message>
        <source>flow [m3/s]</source>
        <translation>Durchfluss [m3/s]</translation>
    </message>
    <message>
        <source>towards rejection [degC]</source>
        <translation>zur Abgabe [degC]</translation>
    </message>
    <message>
        <source>back [degC]</source>
        <translation>zurück [degC]</translation>
    </message>
    <message>
        <source>pressure difference [kPa]</source>
        <translation>Druckdifferenz [kPa]</translation>
    </message>
    <message>
        <source>valve open [1]</source>
        <translation>Ventil offen [1]</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::ElevationPage</name>
    <message>
        <source>Rack</source>
        <translation>Rack</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::EnergyBars</name>
    <message>
        <source>Energy by end use</source>
        <translation>Energie nach Verwendung</translation>
    </message>
    <message>
        <source>run the designs to compare them</source>
        <translation>zum Vergleichen die Entwürfe rechnen</translation>
    </message>
    <message>
        <source> of the run · same scale in every report</source>
        <translation> des Laufs · gleicher Maßstab in jedem Bericht</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::EnergyFlowPage</name>
    <message>
        <source>%1 from the grid in the run · widths are energies</source>
        <translation>%1 aus dem Netz im Lauf · Breiten sind Energien</translation>
    </message>
    <message>
        <source>no results yet</source>
        <translation>noch keine Ergebnisse</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::FailureBoard</name>
    <message>
        <source>Failure switchboard</source>
        <translation>Ausfall-Schaltfeld</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>Off at</source>
        <translation>Aus bei</translation>
    </message>
    <message>
        <source>Back after</source>
        <translation>Zurück nach</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Check to turn it off; double click shows it on the plan</source>
        <translation>Ankreuzen schaltet aus; Doppelklick zeigt sie im Plan</translation>
    </message>
    <message>
        <source>stays out</source>
        <translation>bleibt aus</translation>
    </message>
    <message>
        <source>A time, or nothing: it stays out</source>
        <translation>Eine Zeit, oder nichts: Sie bleibt aus</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>nicht übernommen</translation>
    </message>
    <message>
        <source>%1 %2, on</source>
        <translation>%1 %2, ein</translation>
    </message>
    <message>
        <source>%1 has 1 to %2 units</source>
        <translation>%1 hat 1 bis %2 Einheiten</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no time, such as 5 min or 90 s</source>
        <translation>„%1“ ist keine Zeit wie 5 min oder 90 s</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Wie viel</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither an opening such as 20 % nor a flow such as 1 L/s</source>
        <translation>„%1“ ist weder eine Öffnung wie 20 % noch ein Fluss wie 1 L/s</translation>
    </message>
    <message>
        <source>%1: all %2 or none</source>
        <translation>%1: alle %2 oder keine</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::FailureModel</name>
    <message>
        <source>the run failed: %1</source>
        <translation>der Lauf schlug fehl: %1</translation>
    </message>
    <message>
        <source>racks off after %1</source>
        <translation>Racks aus nach %1</translation>
    </message>
    <message>
        <source>chips held back after %1</source>
        <translation>Chips gedrosselt nach %1</translation>
    </message>
    <message>
        <source>above allowable after %1</source>
        <translation>über dem Zulässigen nach %1</translation>
    </message>
    <message>
        <source>above recommended after %1</source>
        <translation>über der Empfehlung nach %1</translation>
    </message>
    <message>
        <source>held</source>
        <translation>gehalten</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>ohne Angabe von Gründen</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Ausfall</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Ride-through</source>
        <translation>Überbrückung</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Empfohlen</translation>
    </message>
    <message>
        <source>Allowable</source>
        <translation>Zulässig</translation>
    </message>
    <message>
        <source>Throttling</source>
        <translation>Drosselung</translation>
    </message>
    <message>
        <source>First off</source>
        <translation>Erstes aus</translation>
    </message>
    <message>
        <source>Warmest inlet</source>
        <translation>Wärmster Einlass</translation>
    </message>
    <message>
        <source>Hottest chip</source>
        <translation>Heißester Chip</translation>
    </message>
    <message>
        <source>Worst rack</source>
        <translation>Schlechtestes Rack</translation>
    </message>
    <message>
        <source>Racks off</source>
        <translation>Racks aus</translation>
    </message>
    <message>
        <source>Not served</source>
        <translation>Nicht geleistet</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::FailureRuns</name>
    <message>
        <source>cannot write %1: %2</source>
        <translation>%1 ist nicht zu schreiben: %2</translation>
    </message>
    <message>
        <source>the design cannot be read</source>
        <translation>der Entwurf ist nicht lesbar</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · failure campaign</source>
        <translation>%1 · Ausfallreihe</translation>
    </message>
    <message>
        <source>%1 · margins</source>
        <translation>%1 · Reserven</translation>
    </message>
    <message>
        <source>there is no answer about margins; see the list of runs (F6)</source>
        <translation>keine Antwort zu Reserven; siehe Liste der Läufe (F6)</translation>
    </message>
    <message>
        <source>the campaign gave no answer; see the list of runs (F6)</source>
        <translation>die Reihe gab keine Antwort; siehe Liste der Läufe (F6)</translation>
    </message>
    <message>
        <source>the try gave no results; see the list of runs (F6)</source>
        <translation>der Versuch gab keine Ergebnisse; siehe Liste der Läufe (F6)</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::FailuresView</name>
    <message>
        <source>Views of failures</source>
        <translation>Ansichten der Ausfälle</translation>
    </message>
    <message>
        <source>Switchboard</source>
        <translation>Schaltfeld</translation>
    </message>
    <message>
        <source>Failure campaign</source>
        <translation>Ausfallreihe</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>Reserven</translation>
    </message>
    <message>
        <source>%1 has no place on the plan</source>
        <translation>%1 hat keinen Platz im Plan</translation>
    </message>
    <message>
        <source>The utility</source>
        <translation>Das Netz</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::GrowthChart</name>
    <message>
        <source>Growth of compute</source>
        <translation>Wachstum der Rechenarbeit</translation>
    </message>
    <message>
        <source>Growth of power</source>
        <translation>Wachstum der Leistung</translation>
    </message>
    <message>
        <source>Growth in racks</source>
        <translation>Wachstum in Racks</translation>
    </message>
    <message>
        <source>times the work of the first year</source>
        <translation>Vielfaches der Arbeit des ersten Jahres</translation>
    </message>
    <message>
        <source>MW of IT · solid: halls, dashed: machines</source>
        <translation>MW IT · durchgezogen: Säle, gestrichelt: Rechner</translation>
    </message>
    <message>
        <source>bought since the first year</source>
        <translation>gekauft seit dem ersten Jahr</translation>
    </message>
    <message>
        <source>open the results of a study with growth to see it</source>
        <translation>Ergebnisse einer Studie mit Wachstum öffnen, um es zu sehen</translation>
    </message>
    <message>
        <source>branch</source>
        <translation>Zweig</translation>
    </message>
    <message>
        <source>year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>halls [MW]</source>
        <translation>Säle [MW]</translation>
    </message>
    <message>
        <source>machines [MW]</source>
        <translation>Rechner [MW]</translation>
    </message>
    <message>
        <source>racks</source>
        <translation>Racks</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::HallView</name>
    <message>
        <source>The hall in three dimensions</source>
        <translation>Der Raum in drei Dimensionen</translation>
    </message>
    <message>
        <source>the view could not be made</source>
        <translation>die Ansicht konnte nicht erstellt werden</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::HelpWindow</name>
    <message>
        <source>Documentation</source>
        <translation>Dokumentation</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::InletHistogramPage</name>
    <message>
        <source>Rack inlets</source>
        <translation>Rack-Einlässe</translation>
    </message>
    <message>
        <source>no results yet</source>
        <translation>noch keine Ergebnisse</translation>
    </message>
    <message>
        <source>no rack takes room air</source>
        <translation>kein Rack nimmt Raumluft</translation>
    </message>
    <message>
        <source>rack hours [h]</source>
        <translation>Rackstunden [h]</translation>
    </message>
    <message>
        <source>rack inlet, %1</source>
        <translation>Rack-Einlass, %1</translation>
    </message>
    <message>
        <source>rack hours for each kelvin · %1 % within the recommended %2–%3 %4</source>
        <translation>Rackstunden je Kelvin · %1 % in den empfohlenen %2–%3 %4</translation>
    </message>
    <message>
        <source>from [%1]</source>
        <translation>von [%1]</translation>
    </message>
    <message>
        <source>to [%1]</source>
        <translation>bis [%1]</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::LibraryPage</name>
    <message>
        <source>Search the library…</source>
        <translation>Bibliothek durchsuchen…</translation>
    </message>
    <message>
        <source>Entries of the library</source>
        <translation>Einträge der Bibliothek</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::LivePage</name>
    <message>
        <source>The run so far</source>
        <translation>Der Lauf bisher</translation>
    </message>
    <message>
        <source>no figures yet</source>
        <translation>noch keine Zahlen</translation>
    </message>
    <message>
        <source>site power</source>
        <translation>Anschlussleistung</translation>
    </message>
    <message>
        <source>IT power</source>
        <translation>IT-Leistung</translation>
    </message>
    <message>
        <source>PUE so far</source>
        <translation>PUE bisher</translation>
    </message>
    <message>
        <source>warmest rack inlet</source>
        <translation>wärmster Rackeinlass</translation>
    </message>
    <message>
        <source>loop %1 supply</source>
        <translation>Kreis %1 Vorlauf</translation>
    </message>
    <message>
        <source>hottest chip</source>
        <translation>heißester Chip</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::LoadDurationPage</name>
    <message>
        <source>hours at or above</source>
        <translation>Stunden mit mindestens</translation>
    </message>
    <message>
        <source>Load duration</source>
        <translation>Lastdauer</translation>
    </message>
    <message>
        <source>no results yet</source>
        <translation>noch keine Ergebnisse</translation>
    </message>
    <message>
        <source> · power reached or exceeded during these hours</source>
        <translation> · in diesen Stunden erreichte oder überschrittene Leistung</translation>
    </message>
    <message>
        <source>curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>power [%1]</source>
        <translation>Leistung [%1]</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::MainWindow</name>
    <message>
        <source>Last run %1 s · %2</source>
        <translation>Letzter Lauf %1 s · %2</translation>
    </message>
    <message>
        <source>Run not finished · %1</source>
        <translation>Lauf nicht beendet · %1</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Rechnen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>An&amp;ordnen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Design on view</source>
        <translation>Angezeigter Entwurf</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>3-D</source>
        <translation>3D</translation>
    </message>
    <message>
        <source>One-line</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Air flow</source>
        <translation>Luftströmung</translation>
    </message>
    <message>
        <source>Compute how the air moves and show its temperature under the racks</source>
        <translation>Berechnet die Luftbewegung und zeigt ihre Temperatur unter den Racks</translation>
    </message>
    <message>
        <source>air flow, design day</source>
        <translation>Luftströmung, Auslegungstag</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Add designs</source>
        <translation>Entwürfe hinzufügen</translation>
    </message>
    <message>
        <source>Scenarios (*.yaml)</source>
        <translation>Szenarien (*.yaml)</translation>
    </message>
    <message>
        <source>Thermohall</source>
        <translation>Thermohall</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Rack elevation</source>
        <translation>Rackansicht</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Units in which values are shown; files keep what was typed</source>
        <translation>Einheiten der Anzeige; in Dateien bleibt, was eingegeben wurde</translation>
    </message>
    <message>
        <source>SI</source>
        <translation>SI</translation>
    </message>
    <message>
        <source>Inch-pound</source>
        <translation>Angloamerikanisch</translation>
    </message>
    <message>
        <source>IP</source>
        <translation>IP</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>First law residual %1 · second law %2</source>
        <translation>Rest des 1. Hauptsatzes %1 · 2. Hauptsatz %2</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>verletzt</translation>
    </message>
    <message>
        <source>Open a scenario or study</source>
        <translation>Szenario oder Studie öffnen</translation>
    </message>
    <message>
        <source>Scenarios and studies (*.yaml)</source>
        <translation>Szenarien und Studien (*.yaml)</translation>
    </message>
    <message>
        <source>Save the scenario as</source>
        <translation>Szenario speichern unter</translation>
    </message>
    <message>
        <source>New project from %1</source>
        <translation>Neues Projekt aus %1</translation>
    </message>
    <message>
        <source>Save the changes before closing?</source>
        <translation>Änderungen vor dem Schließen speichern?</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>Failure switchboard</source>
        <translation>Ausfall-Schaltfeld</translation>
    </message>
    <message>
        <source>Failure campaign</source>
        <translation>Ausfallreihe</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>Reserven</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::MarginBars</name>
    <message>
        <source>Margins</source>
        <translation>Reserven</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::MarginsChart</name>
    <message>
        <source>Capacity used</source>
        <translation>Genutzte Leistung</translation>
    </message>
    <message>
        <source>no margins yet</source>
        <translation>noch keine Reserven</translation>
    </message>
    <message>
        <source>%, design point · upper bar all units in place, lower bar one unit out</source>
        <translation>%, Auslegungspunkt · oberer Balken alle Einheiten, unterer eine ausgefallen</translation>
    </message>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>used [%]</source>
        <translation>genutzt [%]</translation>
    </message>
    <message>
        <source>used with one unit out [%]</source>
        <translation>genutzt mit einer ausgefallenen [%]</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::MarginsPage</name>
    <message>
        <source>Margins of the systems</source>
        <translation>Reserven der Systeme</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Nötig</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>One unit</source>
        <translation>Eine Einheit</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>One out</source>
        <translation>Eine aus</translation>
    </message>
    <message>
        <source>Redundancy</source>
        <translation>Redundanz</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Verlangt</translation>
    </message>
    <message>
        <source>With one out</source>
        <translation>Mit einer aus</translation>
    </message>
    <message>
        <source>What binds first as racks are added</source>
        <translation>Was zuerst begrenzt, wenn Racks dazukommen</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>Racks</translation>
    </message>
    <message>
        <source>IT power</source>
        <translation>IT-Leistung</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Compute margins</source>
        <translation>Reserven rechnen</translation>
    </message>
    <message>
        <source>At the design point: capacities, one unit of each system out in turn, and growth of the load</source>
        <translation>Am Auslegungspunkt: Leistungen, je eine Einheit jedes Systems aus und Wachstum der Last</translation>
    </message>
    <message>
        <source>helps</source>
        <translation>hilft</translation>
    </message>
    <message>
        <source>%1, not met</source>
        <translation>%1, nicht erfüllt</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>hält</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>Reserven</translation>
    </message>
    <message>
        <source>Any one unit can be taken out</source>
        <translation>Jede einzelne Einheit kann herausgenommen werden</translation>
    </message>
    <message>
        <source>Not every unit can be taken out</source>
        <translation>Nicht jede Einheit kann herausgenommen werden</translation>
    </message>
    <message>
        <source>Open a scenario first.</source>
        <translation>Zuerst ein Szenario öffnen.</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Läuft …</translation>
    </message>
    <message>
        <source>Press Compute margins.</source>
        <translation>„Reserven rechnen“ drücken.</translation>
    </message>
    <message>
        <source>Changed since these margins were computed.</source>
        <translation>Seit der Rechnung dieser Reserven geändert.</translation>
    </message>
    <message>
        <source>Beyond a limit as it stands: %1.</source>
        <translation>Schon jetzt über einer Grenze: %1.</translation>
    </message>
    <message>
        <source>No limit binds up to four times the racks.</source>
        <translation>Bis zur vierfachen Rackzahl begrenzt nichts.</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::MessagesDock</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>balance</source>
        <translation>Bilanz</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Messages (%1)</source>
        <translation>Nachrichten (%1)</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::OneLinePage</name>
    <message>
        <source>Power, one-line</source>
        <translation>Strom, Schema</translation>
    </message>
    <message>
        <source>Heat and water, one-line</source>
        <translation>Wärme und Wasser, Schema</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Heat and water</source>
        <translation>Wärme und Wasser</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>no values yet</source>
        <translation>noch keine Werte</translation>
    </message>
    <message>
        <source>design point · being updated</source>
        <translation>Auslegungspunkt · wird aktualisiert</translation>
    </message>
    <message>
        <source>values of the design point · water coloured from %1 · click selects, wheel zooms</source>
        <translation>Werte des Auslegungspunkts · Wasser gefärbt von %1 · Klick wählt, Rad zoomt</translation>
    </message>
    <message>
        <source>50 to 140 °F</source>
        <translation>50 bis 140 °F</translation>
    </message>
    <message>
        <source>10 to 60 °C</source>
        <translation>10 bis 60 °C</translation>
    </message>
    <message>
        <source>values of the run, %1</source>
        <translation>Werte des Laufs, %1</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::OwnershipBars</name>
    <message>
        <source>Cost of ownership by year</source>
        <translation>Gesamtkosten nach Jahr</translation>
    </message>
    <message>
        <source>no results of this design yet</source>
        <translation>noch keine Ergebnisse dieses Entwurfs</translation>
    </message>
    <message>
        <source>year of operation</source>
        <translation>Betriebsjahr</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::PaletteModel</name>
    <message>
        <source>Racks</source>
        <translation>Racks</translation>
    </message>
    <message>
        <source>Air</source>
        <translation>Luft</translation>
    </message>
    <message>
        <source>Liquid</source>
        <translation>Flüssigkeit</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>confidence %1</source>
        <translation>Vertrauen %1</translation>
    </message>
    <message>
        <source>Plant</source>
        <translation>Anlage</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::PalettePanel</name>
    <message>
        <source>Search equipment…</source>
        <translation>Geräte suchen…</translation>
    </message>
    <message>
        <source>Search equipment</source>
        <translation>Geräte suchen</translation>
    </message>
    <message>
        <source>Equipment library</source>
        <translation>Gerätebibliothek</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::PlanActions</name>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Tile</source>
        <translation>Platte</translation>
    </message>
    <message>
        <source>Containment</source>
        <translation>Einhausung</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Return grille</source>
        <translation>Abluftgitter</translation>
    </message>
    <message>
        <source>Wall or column</source>
        <translation>Wand oder Stütze</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Verdoppeln</translation>
    </message>
    <message>
        <source>Duplicate as &amp;array…</source>
        <translation>Als &amp;Feld verdoppeln…</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Split row here</source>
        <translation>Reihe hier &amp;teilen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
    <message>
        <source>&amp;Rotate</source>
        <translation>&amp;Drehen</translation>
    </message>
    <message>
        <source>Mirror left to right</source>
        <translation>Links-rechts spiegeln</translation>
    </message>
    <message>
        <source>Mirror top to bottom</source>
        <translation>Oben-unten spiegeln</translation>
    </message>
    <message>
        <source>Align &amp;left</source>
        <translation>&amp;Links ausrichten</translation>
    </message>
    <message>
        <source>Align ri&amp;ght</source>
        <translation>&amp;Rechts ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;top</source>
        <translation>&amp;Oben ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;bottom</source>
        <translation>&amp;Unten ausrichten</translation>
    </message>
    <message>
        <source>Align centres on a vertical</source>
        <translation>Mitten senkrecht ausrichten</translation>
    </message>
    <message>
        <source>Align centres on a horizontal</source>
        <translation>Mitten waagerecht ausrichten</translation>
    </message>
    <message>
        <source>&amp;Distribute left to right</source>
        <translation>Waagerecht &amp;verteilen</translation>
    </message>
    <message>
        <source>Distribute top to bottom</source>
        <translation>Senkrecht verteilen</translation>
    </message>
    <message>
        <source>Zoom to &amp;fit</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>Zoom to &amp;selection</source>
        <translation>A&amp;uswahl zeigen</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>600 mm</source>
        <translation>600 mm</translation>
    </message>
    <message>
        <source>300 mm</source>
        <translation>300 mm</translation>
    </message>
    <message>
        <source>100 mm</source>
        <translation>100 mm</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Grid 600 mm</source>
        <translation>Raster 600 mm</translation>
    </message>
    <message>
        <source>Grid that positions snap to; Alt: 100 mm</source>
        <translation>Raster, an dem Lagen einrasten; Alt: 100 mm</translation>
    </message>
    <message>
        <source>Grid %1</source>
        <translation>Raster %1</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Name of the %1</source>
        <translation>Name: %1</translation>
    </message>
    <message>
        <source>Paste here</source>
        <translation>Hier einfügen</translation>
    </message>
    <message>
        <source>Remove rack %1</source>
        <translation>Rack %1 entfernen</translation>
    </message>
    <message>
        <source>Split row before rack %1</source>
        <translation>Reihe vor Rack %1 teilen</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Anordnen</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::PlanEditor</name>
    <message>
        <source>%1 has no size in the library and stands outside the hall</source>
        <translation>%1 hat keine Größe in der Bibliothek und steht außerhalb des Raums</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n × %2, %3</source>
        <translation>
            <numerusform>%1: %n × %2, %3</numerusform>
            <numerusform>%1: %n × %2, %3</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 placed: %2</source>
        <translation>%1 aufgestellt: %2</translation>
    </message>
    <message>
        <source>Drop a rear door on a row of racks, or select the row first</source>
        <translation>Rücktür auf eine Rackreihe ziehen oder zuerst die Reihe auswählen</translation>
    </message>
    <message>
        <source>add rear doors</source>
        <translation>Rücktüren hinzufügen</translation>
    </message>
    <message>
        <source>Rear doors on %1: water of %2, leaving air like the supply of the zone</source>
        <translation>Rücktüren an %1: Wasser von %2, Austrittsluft wie die Zuluft der Zone</translation>
    </message>
    <message>
        <source>Containment %1: %2</source>
        <translation>Einhausung %1: %2</translation>
    </message>
    <message>
        <source>Not possible: %1</source>
        <translation>Nicht möglich: %1</translation>
    </message>
    <message>
        <source>The clipboard holds no objects of a plan</source>
        <translation>Die Zwischenablage enthält keine Objekte eines Plans</translation>
    </message>
    <message>
        <source>%1: %2, outdoors, without a place on the plan</source>
        <translation>%1: %2, im Freien, ohne Platz im Plan</translation>
    </message>
    <message>
        <source>A rear door needs a water loop, and the plant has none: put a chiller or a dry cooler first</source>
        <translation>Eine Rücktür braucht einen Wasserkreis, und die Anlage hat keinen: zuerst eine Kältemaschine oder einen Trockenkühler setzen</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::PlanLegend</name>
    <message>
        <source>Colour scale of the plan</source>
        <translation>Farbskala des Plans</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::PlanPage</name>
    <message>
        <source>Colour racks by</source>
        <translation>Racks färben nach</translation>
    </message>
    <message>
        <source>What the colour of a rack says</source>
        <translation>Was die Farbe eines Racks bedeutet</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Zoom to fit (F)</source>
        <translation>Alles zeigen (F)</translation>
    </message>
    <message>
        <source>Zoom to fit</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Air temperature</source>
        <translation>Lufttemperatur</translation>
    </message>
    <message>
        <source>Tiles and grilles</source>
        <translation>Platten und Gitter</translation>
    </message>
    <message>
        <source>Containment</source>
        <translation>Einhausung</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Call-out on the worst rack</source>
        <translation>Hinweis am wärmsten Rack</translation>
    </message>
    <message>
        <source>Drawing of the building</source>
        <translation>Gebäudezeichnung</translation>
    </message>
    <message>
        <source>Opacity of the drawing</source>
        <translation>Deckkraft der Zeichnung</translation>
    </message>
    <message>
        <source>Pipes</source>
        <translation>Rohre</translation>
    </message>
    <message>
        <source>Power lines</source>
        <translation>Stromleitungen</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::PlanView</name>
    <message>
        <source>Plan of the hall</source>
        <translation>Plan des Raums</translation>
    </message>
    <message numerus="yes">
        <source>%n objects selected</source>
        <translation>
            <numerusform>%n Objekt ausgewählt</numerusform>
            <numerusform>%n Objekte ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thermohall::gui::PlaybackBar</name>
    <message>
        <source>Play through the run: racks take the colours of the moment</source>
        <translation>Lauf abspielen: Racks nehmen die Farben des Augenblicks an</translation>
    </message>
    <message>
        <source>Play through the run</source>
        <translation>Lauf abspielen</translation>
    </message>
    <message>
        <source>Moment of the run</source>
        <translation>Zeitpunkt des Laufs</translation>
    </message>
    <message>
        <source>Design point</source>
        <translation>Auslegungspunkt</translation>
    </message>
    <message>
        <source>Colour the racks by the balance of the design point again</source>
        <translation>Racks wieder nach der Bilanz des Auslegungspunkts färben</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::Project</name>
    <message>
        <source>&apos;%1&apos; is a study without designs</source>
        <translation>„%1“ ist eine Studie ohne Entwürfe</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::PropertiesPanel</name>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Everything in the file that has properties, also what has no place on the plan</source>
        <translation>Alles in der Datei, das Eigenschaften hat, auch ohne Platz auf dem Plan</translation>
    </message>
    <message>
        <source>Search values…</source>
        <translation>Werte suchen…</translation>
    </message>
    <message>
        <source>Nothing to set</source>
        <translation>Nichts einzustellen</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>At the design point</source>
        <translation>Am Auslegungspunkt</translation>
    </message>
    <message>
        <source>set %1</source>
        <translation>%1 setzen</translation>
    </message>
    <message>
        <source>set %1 of %2 objects</source>
        <translation>%1 von %2 Objekten setzen</translation>
    </message>
    <message>
        <source>reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::PropertyRow</name>
    <message>
        <source>mixed</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>changed from the library</source>
        <translation>gegenüber der Bibliothek geändert</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>&lt;br&gt;Range: %1</source>
        <translation>&lt;br&gt;Bereich: %1</translation>
    </message>
    <message>
        <source>&lt;br&gt;Library: %1</source>
        <translation>&lt;br&gt;Bibliothek: %1</translation>
    </message>
    <message>
        <source>&lt;br&gt;Source: %1 · confidence %2</source>
        <translation>&lt;br&gt;Quelle: %1 · Vertrauen %2</translation>
    </message>
    <message>
        <source>Reset to default</source>
        <translation>Auf Vorgabe zurücksetzen</translation>
    </message>
    <message>
        <source>Reset to library</source>
        <translation>Auf Bibliothek zurücksetzen</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Show in text</source>
        <translation>Im Text zeigen</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::PsychrometricPage</name>
    <message>
        <source>Weather and economiser</source>
        <translation>Wetter und freie Kühlung</translation>
    </message>
    <message>
        <source>no results yet</source>
        <translation>noch keine Ergebnisse</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>outdoors within %1 · %2 h</source>
        <translation>außen innerhalb %1 · %2 h</translation>
    </message>
    <message>
        <source>chillers or compressors only · %1 h</source>
        <translation>nur Kältemaschinen oder Verdichter · %1 h</translation>
    </message>
    <message>
        <source>partly free cooling · %1 h</source>
        <translation>teilweise freie Kühlung · %1 h</translation>
    </message>
    <message>
        <source>free cooling only · %1 h</source>
        <translation>nur freie Kühlung · %1 h</translation>
    </message>
    <message>
        <source>weather</source>
        <translation>Wetter</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>free cooling only</source>
        <translation>nur freie Kühlung</translation>
    </message>
    <message>
        <source>partly free cooling</source>
        <translation>teilweise freie Kühlung</translation>
    </message>
    <message>
        <source>mechanical only</source>
        <translation>nur mechanisch</translation>
    </message>
    <message>
        <source>outdoors within %1</source>
        <translation>außen innerhalb %1</translation>
    </message>
    <message>
        <source>what</source>
        <translation>was</translation>
    </message>
    <message>
        <source>hours [h]</source>
        <translation>Stunden [h]</translation>
    </message>
    <message>
        <source>dry bulb, %1</source>
        <translation>Trockenkugel, %1</translation>
    </message>
    <message>
        <source>humidity ratio, %1</source>
        <translation>Wassergehalt, %1</translation>
    </message>
    <message>
        <source>%1 h of outdoor air at %2 · ASHRAE recommended and allowable classes of rack inlet air</source>
        <translation>%1 h Außenluft bei %2 · empfohlene und zulässige ASHRAE-Klassen der Rack-Einlassluft</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::PueWaterPlane</name>
    <message>
        <source>PUE and water</source>
        <translation>PUE und Wasser</translation>
    </message>
    <message>
        <source>each point one design · upright PUE, across WUE in L/kWh</source>
        <translation>jeder Punkt ein Entwurf · senkrecht PUE, waagerecht WUE in L/kWh</translation>
    </message>
    <message>
        <source>dots designs, pale variants of the study · PUE over WUE in L/kWh</source>
        <translation>Punkte Entwürfe, blass Varianten der Studie · PUE über WUE in L/kWh</translation>
    </message>
    <message>
        <source>run the designs to compare them</source>
        <translation>zum Vergleichen die Entwürfe rechnen</translation>
    </message>
    <message>
        <source>WUE L/kWh</source>
        <translation>WUE L/kWh</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::QuantityEdit</name>
    <message>
        <source>mixed</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>outside %1</source>
        <translation>außerhalb %1</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::RackElevation</name>
    <message>
        <source>Rack elevation</source>
        <translation>Rackansicht</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Choose a rack above, or pick one on the plan.</source>
        <translation>Oben ein Rack wählen oder auf dem Plan anklicken.</translation>
    </message>
    <message>
        <source>%1 accelerators</source>
        <translation>%1 Beschleuniger</translation>
    </message>
    <message>
        <source>%1 chips</source>
        <translation>%1 Chips</translation>
    </message>
    <message>
        <source>servers: number and heights not stated by the type</source>
        <translation>Server: Zahl und Höhe nennt der Typ nicht</translation>
    </message>
    <message>
        <source>%1 wide · %2 deep · %3 high</source>
        <translation>%1 breit · %2 tief · %3 hoch</translation>
    </message>
    <message>
        <source>air in %1
%2</source>
        <translation>Luft ein %1
%2</translation>
    </message>
    <message>
        <source>air out %1
%2</source>
        <translation>Luft aus %1
%2</translation>
    </message>
    <message>
        <source>coolant in %1
%2</source>
        <translation>Kühlmittel ein %1
%2</translation>
    </message>
    <message>
        <source>coolant out %1
%2</source>
        <translation>Kühlmittel aus %1
%2</translation>
    </message>
    <message>
        <source>not stated by the type</source>
        <translation>vom Typ nicht genannt</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>Kühlung</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>%1, room for %2 U</source>
        <translation>%1, Platz für %2 HE</translation>
    </message>
    <message>
        <source>Weight, loaded</source>
        <translation>Gewicht, bestückt</translation>
    </message>
    <message>
        <source>Floor load under it</source>
        <translation>Bodenlast darunter</translation>
    </message>
    <message>
        <source>Servers, power of one</source>
        <translation>Server, Leistung je Stück</translation>
    </message>
    <message>
        <source>Accelerators</source>
        <translation>Beschleuniger</translation>
    </message>
    <message>
        <source>none stated</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>Power supplies, rated</source>
        <translation>Netzteile, Nennleistung</translation>
    </message>
    <message>
        <source>IT power, design point</source>
        <translation>IT-Leistung, Auslegungspunkt</translation>
    </message>
    <message>
        <source>of it server fans</source>
        <translation>davon Serverlüfter</translation>
    </message>
    <message>
        <source>Heat to air</source>
        <translation>Wärme in die Luft</translation>
    </message>
    <message>
        <source>Heat to liquid</source>
        <translation>Wärme in die Flüssigkeit</translation>
    </message>
    <message>
        <source>Hottest chip</source>
        <translation>Heißester Chip</translation>
    </message>
    <message>
        <source>Coolant from</source>
        <translation>Kühlmittel aus</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Confidence of the type</source>
        <translation>Vertrauen des Typs</translation>
    </message>
    <message>
        <source>Blue and amber bands: manifolds, supply and return.</source>
        <translation>Blaue und gelbe Bänder: Verteiler, Vor- und Rücklauf.</translation>
    </message>
    <message>
        <source>Yellow band: power strip.</source>
        <translation>Gelbes Band: Steckdosenleiste.</translation>
    </message>
    <message>
        <source>Where in the rack they stand is not stated by the type.</source>
        <translation>Wo im Rack sie stehen, nennt der Typ nicht.</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::RackHistoryPage</name>
    <message>
        <source>Show on the plan</source>
        <translation>Auf dem Plan zeigen</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Abspielen (Leertaste)</translation>
    </message>
    <message>
        <source>Rack inlets over time</source>
        <translation>Rack-Einlässe im Zeitverlauf</translation>
    </message>
    <message>
        <source>no results with racks over time</source>
        <translation>keine Ergebnisse mit Racks im Zeitverlauf</translation>
    </message>
    <message>
        <source>°C · warmest of %1 neighbouring racks · fixed scale</source>
        <translation>°C · wärmstes von %1 benachbarten Racks · fester Maßstab</translation>
    </message>
    <message>
        <source>°C · one line a rack · fixed scale</source>
        <translation>°C · eine Zeile je Rack · fester Maßstab</translation>
    </message>
    <message>
        <source>rack</source>
        <translation>Rack</translation>
    </message>
    <message>
        <source>end of interval</source>
        <translation>Ende des Abschnitts</translation>
    </message>
    <message>
        <source>warmest inlet [°C]</source>
        <translation>wärmster Einlass [°C]</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::ReportFactsForm</name>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>Pro&amp;ject</source>
        <translation>Pro&amp;jekt</translation>
    </message>
    <message>
        <source>&amp;Client</source>
        <translation>A&amp;uftraggeber</translation>
    </message>
    <message>
        <source>Prepared &amp;by</source>
        <translation>&amp;Bearbeitet</translation>
    </message>
    <message>
        <source>C&amp;hecked by</source>
        <translation>Ge&amp;prüft</translation>
    </message>
    <message>
        <source>Re&amp;vision</source>
        <translation>Re&amp;vision</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>A&amp;nmerkung</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 ist nicht zu schreiben: %2</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::ReportPreview</name>
    <message>
        <source>Pages of the report</source>
        <translation>Seiten des Berichts</translation>
    </message>
    <message>
        <source>List of pages</source>
        <translation>Liste der Seiten</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Seitenbreite</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Ganze Seite</translation>
    </message>
    <message>
        <source>the preview &apos;%1&apos; cannot be read</source>
        <translation>die Vorschau „%1“ kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>Seite %1</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::ReportView</name>
    <message>
        <source>DESIGNS</source>
        <translation>ENTWÜRFE</translation>
    </message>
    <message>
        <source>Designs in the report</source>
        <translation>Entwürfe im Bericht</translation>
    </message>
    <message>
        <source>BASELINE</source>
        <translation>VERGLEICHSBASIS</translation>
    </message>
    <message>
        <source>Baseline design</source>
        <translation>Entwurf als Vergleichsbasis</translation>
    </message>
    <message>
        <source>SAVE AS</source>
        <translation>SPEICHERN ALS</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>HTML…</source>
        <translation>HTML…</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source> · not run yet</source>
        <translation> · noch nicht gerechnet</translation>
    </message>
    <message>
        <source> · changed since its run</source>
        <translation> · seit dem Lauf geändert</translation>
    </message>
    <message>
        <source>No results to report yet: press Run (F5), or tick a design that was run.</source>
        <translation>Noch keine Ergebnisse für einen Bericht: „Rechnen“ (F5) drücken oder einen gerechneten Entwurf ankreuzen.</translation>
    </message>
    <message>
        <source>Open a scenario or study first.</source>
        <translation>Bitte zuerst ein Szenario oder eine Studie öffnen.</translation>
    </message>
    <message>
        <source>making the preview …</source>
        <translation>Vorschau wird erstellt …</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>Vorschau des Berichts</translation>
    </message>
    <message>
        <source>Report written to %1</source>
        <translation>Bericht geschrieben: %1</translation>
    </message>
    <message>
        <source>The report was not written: %1</source>
        <translation>Der Bericht wurde nicht geschrieben: %1</translation>
    </message>
    <message>
        <source>The report could not be made.
%1</source>
        <translation>Der Bericht konnte nicht erstellt werden.
%1</translation>
    </message>
    <message>
        <source>preview as it will be printed</source>
        <translation>Vorschau, wie gedruckt wird</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>writing the report …</source>
        <translation>Bericht wird geschrieben …</translation>
    </message>
    <message>
        <source>Report %1</source>
        <translation>Bericht %1</translation>
    </message>
    <message>
        <source>ON THE COVER</source>
        <translation>AUF DEM DECKBLATT</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::ResultRow</name>
    <message>
        <source>computed for the design point</source>
        <translation>für den Auslegungspunkt berechnet</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::ResultsView</name>
    <message>
        <source>Kinds of results</source>
        <translation>Arten von Ergebnissen</translation>
    </message>
    <message>
        <source>Open results…</source>
        <translation>Ergebnisse öffnen…</translation>
    </message>
    <message>
        <source>Time series</source>
        <translation>Zeitreihen</translation>
    </message>
    <message>
        <source>Load duration</source>
        <translation>Lastdauer</translation>
    </message>
    <message>
        <source>Racks over time</source>
        <translation>Racks im Zeitverlauf</translation>
    </message>
    <message>
        <source>Rack inlets</source>
        <translation>Rack-Einlässe</translation>
    </message>
    <message>
        <source>Energy flow</source>
        <translation>Energiefluss</translation>
    </message>
    <message>
        <source>Weather and economiser</source>
        <translation>Wetter und freie Kühlung</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>no results yet: press Run (F5)</source>
        <translation>noch keine Ergebnisse: „Rechnen“ drücken (F5)</translation>
    </message>
    <message>
        <source>open a scenario first</source>
        <translation>bitte zuerst ein Szenario öffnen</translation>
    </message>
    <message>
        <source>run of %1 · %2</source>
        <translation>Lauf vom %1 · %2</translation>
    </message>
    <message>
        <source>changed since this run · </source>
        <translation>seit diesem Lauf geändert · </translation>
    </message>
    <message>
        <source>Open results for this design</source>
        <translation>Ergebnisse für diesen Entwurf öffnen</translation>
    </message>
    <message>
        <source>Results (*.h5 *.partial)</source>
        <translation>Ergebnisse (*.h5 *.partial)</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Laufend</translation>
    </message>
    <message>
        <source>Live (partial)</source>
        <translation>Laufend (teilweise)</translation>
    </message>
    <message>
        <source>partial: cancelled at %1 · </source>
        <translation>teilweise: abgebrochen bei %1 · </translation>
    </message>
    <message>
        <source>partial: failed at %1 · </source>
        <translation>teilweise: fehlgeschlagen bei %1 · </translation>
    </message>
    <message>
        <source>partial: the run was killed, stored up to %1 · </source>
        <translation>teilweise: Lauf wurde beendet, gespeichert bis %1 · </translation>
    </message>
</context>
<context>
    <name>thermohall::gui::RunIndicator</name>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>Cancel the run</source>
        <translation>Lauf abbrechen</translation>
    </message>
    <message>
        <source> · %1 waiting</source>
        <translation> · %1 wartend</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::RunQueue</name>
    <message>
        <source>%1 · %2 s left</source>
        <translation>%1 · noch %2 s</translation>
    </message>
    <message>
        <source>the program ended unexpectedly</source>
        <translation>das Programm endete unerwartet</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::RunsDock</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Log of the chosen run</source>
        <translation>Protokoll des gewählten Laufs</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Neu rechnen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Beendete entfernen</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Fortschritt von %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Bisher</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::SankeyChart</name>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>energy [kWh]</source>
        <translation>Energie [kWh]</translation>
    </message>
    <message>
        <source>Energy flow</source>
        <translation>Energiefluss</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::ScenarioDocument</name>
    <message>
        <source>cannot read &apos;%1&apos;: %2</source>
        <translation>„%1“ kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>cannot write &apos;%1&apos;: %2</source>
        <translation>„%1“ kann nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>SI: kW, °C, m³/h, L/min, Pa, m</source>
        <translation>SI: kW, °C, m³/h, L/min, Pa, m</translation>
    </message>
    <message>
        <source>Inch-pound: kW, °F, cfm, gpm, inH2O, ft</source>
        <translation>Angloamerikanisch: kW, °F, cfm, gpm, inH2O, ft</translation>
    </message>
    <message>
        <source>Files keep every value in the unit in which it was typed. Any unit of the right dimension can be typed, whatever is chosen here.</source>
        <translation>Dateien behalten jeden Wert in der eingegebenen Einheit. Jede Einheit der richtigen Dimension kann eingegeben werden, gleich was hier gewählt ist.</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Objects snap to</source>
        <translation>Objekte rasten ein auf</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Takes effect when the program is started again.</source>
        <translation>Gilt nach dem nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>Batch program</source>
        <translation>Rechenprogramm</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>The window computes nothing itself: the batch program beside it, else that on the PATH, does.</source>
        <translation>Das Fenster rechnet nichts selbst: Das tut das Rechenprogramm daneben, sonst das im PATH.</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::ShortcutList</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search shortcuts…</source>
        <translation>Tastenkürzel suchen…</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>Tastenkürzel suchen</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::StartPage</name>
    <message>
        <source>Lay out racks, choose air or liquid, see heat, energy, water, cost and failure time.</source>
        <translation>Racks aufstellen, Luft oder Flüssigkeit wählen; Wärme, Energie, Wasser, Kosten und Ausfallzeit sehen.</translation>
    </message>
    <message>
        <source>Not saved when the window was closed last</source>
        <translation>Beim letzten Schließen nicht gespeichert</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Thermohall</source>
        <translation>Thermohall</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>What you open appears here.</source>
        <translation>Hier erscheint, was geöffnet wurde.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>New from this…</source>
        <translation>Neu daraus…</translation>
    </message>
    <message>
        <source>New project from %1</source>
        <translation>Neues Projekt aus %1</translation>
    </message>
    <message>
        <source>Sample projects</source>
        <translation>Beispielprojekte</translation>
    </message>
    <message>
        <source>New from template</source>
        <translation>Neu aus Vorlage</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::SteadyService</name>
    <message>
        <source>the program &apos;thermohall&apos; was not found beside this one or on the PATH</source>
        <translation>das Programm „thermohall“ wurde weder neben diesem noch im PATH gefunden</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::SwitchboardPage</name>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Versuchen</translation>
    </message>
    <message>
        <source>Run it on a copy; the design stays as it is (Ctrl+Return)</source>
        <translation>An einer Kopie rechnen; der Entwurf bleibt, wie er ist (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Keep in file</source>
        <translation>In Datei übernehmen</translation>
    </message>
    <message>
        <source>Write the switches to the events of the scenario; can be undone</source>
        <translation>Die Schalter in die Ereignisse des Szenarios schreiben; widerrufbar</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>Wie in der Datei</translation>
    </message>
    <message>
        <source>Set the switches as the events of the scenario say</source>
        <translation>Schalter nach den Ereignissen des Szenarios stellen</translation>
    </message>
    <message>
        <source>Open a scenario first.</source>
        <translation>Zuerst ein Szenario öffnen.</translation>
    </message>
    <message>
        <source>The text has errors; see the messages (F7).</source>
        <translation>Der Text hat Fehler; siehe Meldungen (F7).</translation>
    </message>
    <message>
        <source>Check a unit to turn it off, then press Try.</source>
        <translation>Eine Einheit ankreuzen, um sie auszuschalten, dann Versuchen drücken.</translation>
    </message>
    <message>
        <source>This scenario plans a year: a loss of power can be tried, and kept once run.mode is dynamic.</source>
        <translation>Dieses Szenario plant ein Jahr: Ein Stromausfall kann versucht und mit run.mode dynamic übernommen werden.</translation>
    </message>
    <message>
        <source>This scenario plans a year: a try runs the hottest hour of it.</source>
        <translation>Dieses Szenario plant ein Jahr: Ein Versuch rechnet die heißeste Stunde davon.</translation>
    </message>
    <message>
        <source>Also in the file: %1.</source>
        <translation>Auch in der Datei: %1.</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Läuft …</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>turn a unit off and press Try: the lines of that run stand here</source>
        <translation>eine Einheit ausschalten und Versuchen drücken: Hier stehen die Linien dieses Laufs</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::TellingChart</name>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>rack, from the warmest</source>
        <translation>Rack, vom wärmsten an</translation>
    </message>
    <message>
        <source>no balance yet</source>
        <translation>noch keine Bilanz</translation>
    </message>
    <message>
        <source>Rack inlet</source>
        <translation>Rack-Einlass</translation>
    </message>
    <message>
        <source>Rack inlet, worst over the run</source>
        <translation>Rack-Einlass, wärmster im Lauf</translation>
    </message>
    <message>
        <source>mean of the racks</source>
        <translation>Mittel der Racks</translation>
    </message>
    <message>
        <source>warmest rack</source>
        <translation>wärmstes Rack</translation>
    </message>
    <message>
        <source>Rack inlets on the design day</source>
        <translation>Rack-Einlässe am Auslegungstag</translation>
    </message>
    <message>
        <source>rack inlet</source>
        <translation>Rack-Einlass</translation>
    </message>
    <message>
        <source>warmest rack inlet [%1]</source>
        <translation>wärmster Rackeinlass [%1]</translation>
    </message>
    <message>
        <source>mean rack inlet [%1]</source>
        <translation>mittlerer Rackeinlass [%1]</translation>
    </message>
    <message>
        <source>inlet [%1]</source>
        <translation>Einlass [%1]</translation>
    </message>
    <message>
        <source>%1 · dark: warmest, light: mean of all · recommended band shaded</source>
        <translation>%1 · dunkel: wärmster, hell: Mittel aller · empfohlenes Band getönt</translation>
    </message>
    <message>
        <source>%1 · racks from the warmest to the coolest</source>
        <translation>%1 · Racks vom wärmsten zum kühlsten</translation>
    </message>
    <message>
        <source>limit %1 %2</source>
        <translation>Grenze %1 %2</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::TextPage</name>
    <message>
        <source>typing · Ctrl+Enter takes it</source>
        <translation>Eingabe · Strg+Enter übernimmt sie</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>%1 errors · %2 warnings</source>
        <translation>%1 Fehler · %2 Warnungen</translation>
    </message>
    <message>
        <source>not taken: %1</source>
        <translation>nicht übernommen: %1</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::TimePlot</name>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::TimeSeriesPage</name>
    <message>
        <source>Search quantities…</source>
        <translation>Größen suchen…</translation>
    </message>
    <message>
        <source>Time series</source>
        <translation>Zeitreihen</translation>
    </message>
    <message>
        <source>wheel zooms, dragging pans, double click shows all</source>
        <translation>Rad vergrößert, Ziehen verschiebt, Doppelklick zeigt alles</translation>
    </message>
    <message>
        <source>no results yet</source>
        <translation>noch keine Ergebnisse</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::TornadoChart</name>
    <message>
        <source>What moves the answer</source>
        <translation>Was das Ergebnis bewegt</translation>
    </message>
    <message>
        <source>open the results of a study with a sample to see it</source>
        <translation>dazu die Ergebnisse einer Studie mit Stichprobe öffnen</translation>
    </message>
    <message>
        <source>cost of ownership of %1, %2 · each input at P10 and P90</source>
        <translation>Gesamtkosten von %1, %2 · jede Eingabe bei P10 und P90</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::View3dPage</name>
    <message>
        <source>Whole hall</source>
        <translation>Ganzer Raum</translation>
    </message>
    <message>
        <source>From above</source>
        <translation>Von oben</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>Gehen</translation>
    </message>
    <message>
        <source>OpenGL could not be started on this computer or over this connection.</source>
        <translation>OpenGL konnte auf diesem Rechner oder über diese Verbindung nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The 3-D view needs OpenGL.
%1
Plan, results and everything else work without it.</source>
        <translation>Die 3D-Ansicht braucht OpenGL.
%1
Plan, Ergebnisse und alles andere gehen ohne.</translation>
    </message>
    <message>
        <source>design point</source>
        <translation>Auslegungspunkt</translation>
    </message>
    <message>
        <source>Drag turns the hall, right drag moves it, the wheel zooms</source>
        <translation>Ziehen dreht den Saal, rechts ziehen verschiebt, das Rad zoomt</translation>
    </message>
    <message>
        <source>Drag looks around; arrows or W A S D walk, with Shift fast; Q and E go down and up</source>
        <translation>Ziehen sieht sich um; Pfeile oder W A S D gehen, mit Umschalt schnell; Q und E ab und auf</translation>
    </message>
    <message>
        <source>Planes, paths and surface need the air of the hall: switch Air flow on.</source>
        <translation>Ebenen, Bahnen und Fläche brauchen die Luft des Saals: Luftströmung einschalten.</translation>
    </message>
    <message>
        <source>computing the air …</source>
        <translation>Luft wird gerechnet …</translation>
    </message>
    <message>
        <source>no air of this hall yet</source>
        <translation>noch keine Luft dieses Saals</translation>
    </message>
    <message numerus="yes">
        <source>%n path(s)</source>
        <translation>
            <numerusform>%n Bahn</numerusform>
            <numerusform>%n Bahnen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of air at %2 or above</source>
        <translation>%1 Luft bei %2 oder darüber</translation>
    </message>
    <message>
        <source>computing again …</source>
        <translation>wird neu gerechnet …</translation>
    </message>
    <message>
        <source> · air as on the design day, racks as in the run</source>
        <translation> · Luft wie am Auslegungstag, Racks wie im Lauf</translation>
    </message>
</context>
<context>
    <name>thermohall::gui::ViewOptions</name>
    <message>
        <source>Compute the air flow</source>
        <translation>Luftströmung rechnen</translation>
    </message>
    <message>
        <source>Paths of the air</source>
        <translation>Luftbahnen</translation>
    </message>
    <message>
        <source>Surface at</source>
        <translation>Fläche bei</translation>
    </message>
    <message>
        <source>RACKS BY</source>
        <translation>RACKS NACH</translation>
    </message>
    <message>
        <source>Colour racks by</source>
        <translation>Racks färben nach</translation>
    </message>
    <message>
        <source>AIR</source>
        <translation>LUFT</translation>
    </message>
    <message>
        <source>Level plane</source>
        <translation>Waagerechte Ebene</translation>
    </message>
    <message>
        <source>Plane across x</source>
        <translation>Ebene quer zu x</translation>
    </message>
    <message>
        <source>Plane across y</source>
        <translation>Ebene quer zu y</translation>
    </message>
    <message>
        <source>from air units and tiles</source>
        <translation>von Luftgeräten und Platten</translation>
    </message>
    <message>
        <source>back from rack fronts</source>
        <translation>zurück von Rackfronten</translation>
    </message>
    <message>
        <source>from rack exhausts</source>
        <translation>von Rackauslässen</translation>
    </message>
    <message>
        <source>Where the paths begin</source>
        <translation>Wo die Bahnen beginnen</translation>
    </message>
    <message>
        <source>With something selected, its paths only</source>
        <translation>Bei einer Auswahl nur deren Bahnen</translation>
    </message>
    <message>
        <source>Temperature of the surface</source>
        <translation>Temperatur der Fläche</translation>
    </message>
    <message>
        <source>Place of: %1</source>
        <translation>Lage von: %1</translation>
    </message>
</context>
</TS>
